namespace Sipoko.Checkout.Contracts;

/// <summary>An order placed without an account belongs to an account from now on.</summary>
public sealed record OrderJoined(OrderId OrderId, AccountId Buyer, DateTimeOffset At, long Version);
