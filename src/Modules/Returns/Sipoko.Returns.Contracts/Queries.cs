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

/// <summary>What the buyer of an order may do now: withdraw, send back, say that nothing came, follow a case.</summary>
public sealed record GetReturnActions(OrderId OrderId) : IQuery<ReturnActions>;

public sealed record ReturnActions(IReadOnlyList<ReturnAction> Actions);

/// <param name="OfferId">The line it is about; null for the whole seller order.</param>
public sealed record ReturnAction(SellerOrderId SellerOrderId, OfferId? OfferId, PageAction Action);

/// <summary>What this module has waiting for a member of staff of this role.</summary>
public sealed record ListReturnsWork(StaffRole Role) : IQuery<WaitingWork>;

/// <summary>What this module has waiting for a seller.</summary>
public sealed record ListSellerReturnsWork(SellerId SellerId) : IQuery<WaitingWork>;

/// <summary>All that this module keeps of a person, opened for that person.</summary>
public sealed record ExportReturns(AccountId AccountId) : IQuery<DataExport>;
