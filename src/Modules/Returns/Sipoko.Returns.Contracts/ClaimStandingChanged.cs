namespace Sipoko.Returns.Contracts;

/// <summary>A claim about a seller order begins to be open, is over, or opens again: as long as it is open, money may have to go back.</summary>
/// <param name="At">Orders what is told of one claim: the latest counts.</param>
public sealed record ClaimStandingChanged(ClaimId ClaimId, SellerOrderId SellerOrderId, OrderId OrderId, bool IsOpen, DateTimeOffset At);
