namespace Sipoko.Checkout.Contracts;

/// <summary>Finds an order by the reference that people use; null when there is none.</summary>
public sealed record FindOrder(OrderReference Reference) : IQuery<OrderFound?>;

public sealed record OrderFound(OrderId OrderId, OrderReference Reference, AccountId? Buyer, PersonId Person, IReadOnlyList<ProductId> Products);

/// <summary>The history of an order, of its payment and of the stock it held.</summary>
public sealed record DescribeOrder(OrderId OrderId) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldCheckoutStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;

/// <summary>What this module has waiting for a member of staff of this role.</summary>
public sealed record ListCheckoutWork(StaffRole Role) : IQuery<WaitingWork>;

/// <summary>All that this module keeps of a person, opened for that person.</summary>
public sealed record ExportOrders(AccountId AccountId) : IQuery<DataExport>;
