namespace Sipoko.Accounts.Contracts;

/// <summary>Whether a certified seller may sell now. Sent at each change, with the version of its stream.</summary>
/// <param name="AwayUntil">The last day (Paris) of a vacation; null when the seller is not away, or did not say.</param>
public sealed record SellerStandingChanged(SellerId SellerId, SellerStanding Standing, DateOnly? AwayUntil, DateTimeOffset At, long Version);

public enum SellerStanding
{
    /// <summary>Sells.</summary>
    Selling,

    /// <summary>On vacation: pages stay, nothing can be put into a cart.</summary>
    Away,

    /// <summary>Staff stopped it, with a statement of reasons: its offers are hidden.</summary>
    Suspended,

    /// <summary>It left, for good.</summary>
    Closed,
}
