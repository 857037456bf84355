namespace Sipoko.Checkout.Contracts;

/// <summary>What was asked is dealt with: the money is on its way back to the buyer.</summary>
/// <param name="Total">All that goes back, shipping included; zero when it had gone back before, or when staff dealt with it otherwise.</param>
/// <param name="ToGiftCard">The part that was paid by gift card and is on it again.</param>
/// <param name="Lines">What goes back of each line; null in what was told before lines were.</param>
public sealed record OrderRefunded(
    RefundId RefundId, OrderId OrderId, SellerOrderId SellerOrderId, Money Total, Money ToGiftCard, RefundCause Cause, DateTimeOffset At, long Version, IReadOnlyList<RefundedLine>? Lines = null);
