namespace Sipoko.Checkout.Contracts;

/// <summary>A refund that was asked cannot be made; a member of staff must look.</summary>
/// <param name="Why">In French: more than was paid, an order that is not paid, a payment service that said no.</param>
public sealed record RefundFailed(RefundId RefundId, OrderId OrderId, SellerOrderId SellerOrderId, string Why, DateTimeOffset At, long Version);
