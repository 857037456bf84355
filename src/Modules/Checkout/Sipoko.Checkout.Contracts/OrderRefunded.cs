namespace Sipoko.Checkout.Contracts;

/// <summary>The money is on its way back to the buyer.</summary>
/// <param name="Total">All that goes back, shipping included.</param>
/// <param name="ToGiftCard">The part that was paid by gift card and is on it again.</param>
public sealed record OrderRefunded(
    RefundId RefundId, OrderId OrderId, SellerOrderId SellerOrderId, Money Total, Money ToGiftCard, RefundCause Cause, DateTimeOffset At, long Version);
