namespace Sipoko.Fulfilment.Contracts;

/// <summary>What was not shipped of a seller order will not be; its refund has the id <paramref name="RefundId"/>.</summary>
/// <param name="Lines">What was cancelled; empty when everything asked for had left already.</param>
/// <param name="IsWhole">Nothing of the seller order was shipped, and nothing will be.</param>
/// <param name="RefundId">Null when there is nothing to refund.</param>
public sealed record LinesCancelled(
    CancellationId CancellationId, SellerOrderId SellerOrderId, OrderId OrderId, OrderReference Reference, SellerId SellerId, IReadOnlyList<CancelledLine> Lines,
    CancellationCause Cause, bool IsWhole, RefundId? RefundId, DateTimeOffset At, long Version);
