namespace Sipoko.Fulfilment.Contracts;

/// <summary>
/// Stops what is not shipped yet of some lines of a seller order; what has left is not touched. The same <paramref name="CancellationId"/> counts once.
/// Fulfilment has the money sent back, and answers by <see cref="LinesCancelled"/>, with no line when all had left.
/// </summary>
/// <param name="Lines">Of which offers how many; empty for all that is left.</param>
/// <param name="Reason">In French, for mails and the audit.</param>
public sealed record CancelUnshipped(CancellationId CancellationId, SellerOrderId SellerOrderId, IReadOnlyList<CancelledLine> Lines, CancellationCause Cause, string Reason);

public sealed record CancelledLine(OfferId OfferId, int Quantity);

public enum CancellationCause
{
    RefusedBySeller,
    LateByBuyer,
    LateAutomatic,
    Withdrawal,
    ByStaff,
}
