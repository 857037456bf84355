namespace Sipoko.Checkout.Contracts;

/// <summary>
/// Money of one seller's part of a paid order goes back to its buyer, by the means that paid; the seller's balance and the commission follow. The same
/// <paramref name="RefundId"/> refunds once; of a line, no more than earlier refunds have left of its price. Answered by <see cref="OrderRefunded"/> or <see cref="RefundFailed"/>.
/// </summary>
/// <param name="Shipping">What sending back cost the buyer and the seller bears; zero when there was nothing.</param>
/// <param name="Reason">In French, for the buyer's mail and the ledger: «Article arrivé cassé».</param>
public sealed record RefundOrder(
    RefundId RefundId, OrderId OrderId, SellerOrderId SellerOrderId, IReadOnlyList<RefundedLine> Lines, Money Shipping, RefundCause Cause, string Reason);

/// <param name="Amount">For all <paramref name="Quantity"/> of the line together; less than their price for a partial refund without return.</param>
/// <param name="BackOnSale">They were never shipped and can be sold again.</param>
public sealed record RefundedLine(OfferId OfferId, int Quantity, Money Amount, bool BackOnSale = false);

public enum RefundCause
{
    LineRefused,
    LateCancelled,
    Withdrawal,
    Return,
    NonDelivery,
    Agreement,
    StaffDecision,
}
