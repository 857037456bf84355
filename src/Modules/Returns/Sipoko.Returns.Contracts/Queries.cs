namespace Sipoko.Returns.Contracts;

/// <summary>What the buyer of an order may still do with what was delivered.</summary>
public sealed record GetReturnRights(OrderId OrderId) : IQuery<ReturnRights>;

public sealed record ReturnRights(IReadOnlyList<ReturnRightCard> Rights);

/// <summary>The last days (Paris) of each right over one delivered seller order.</summary>
/// <param name="WithdrawalUntil">14 days (art. L221-18); null when nothing of it can be withdrawn from (art. L221-28).</param>
/// <param name="ProtectionUntil">«Protection Sipoko 30 jours».</param>
/// <param name="GuaranteeUntil">Legal guarantee of conformity, 2 years (art. L217-3).</param>
public sealed record ReturnRightCard(ReturnRightId ReturnRightId, SellerOrderId SellerOrderId, DateOnly ReceivedOn, DateOnly? WithdrawalUntil, DateOnly ProtectionUntil, DateOnly GuaranteeUntil);

/// <summary>The history of the return rights of an order.</summary>
public sealed record DescribeReturnRights(OrderId OrderId) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldReturnsStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;
