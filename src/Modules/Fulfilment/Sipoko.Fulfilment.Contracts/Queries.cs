namespace Sipoko.Fulfilment.Contracts;

/// <summary>How far each seller's part of an order is.</summary>
public sealed record GetOrderProgress(OrderId OrderId) : IQuery<OrderProgress>;

/// <summary>How far each seller's part of several orders is; an order that no seller was told of yet has none.</summary>
public sealed record GetProgressOfOrders(IReadOnlyList<OrderId> Orders) : IQuery<ProgressOfOrders>;

public sealed record ProgressOfOrders(IReadOnlyDictionary<OrderId, OrderProgress> Orders);

public sealed record OrderProgress(IReadOnlyList<SellerOrderProgress> SellerOrders);

/// <param name="IsShipped">All of it is with a carrier.</param>
/// <param name="IsDelivered">The buyer confirmed the receipt of all of it.</param>
/// <param name="IsCancelled">Nothing of it was shipped, and nothing will be.</param>
/// <param name="LateSince">When the promised day had ended with something unshipped; null when it never did.</param>
public sealed record SellerOrderProgress(
    SellerOrderId SellerOrderId, SellerId SellerId, DateOnly PromisedBy, bool IsShipped, bool IsDelivered, IReadOnlyList<ParcelProgress> Parcels, bool IsCancelled, DateTimeOffset? LateSince,
    IReadOnlyList<CancelledProgress> Cancelled);

/// <param name="Why">In French: who cancelled, and what for.</param>
public sealed record CancelledProgress(string Why, IReadOnlyList<CancelledLine> Lines, DateTimeOffset At);

public sealed record ParcelProgress(ParcelId ParcelId, string Carrier, TrackingNumber Tracking, string? TrackingUrl, DateTimeOffset ShippedAt, DateTimeOffset? DeliveredAt, IReadOnlyList<string> Contents);

/// <summary>The history of the seller orders of an order.</summary>
public sealed record DescribeSellerOrders(OrderId OrderId) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldFulfilmentStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;

/// <summary>What the buyer of an order may do now about its deliveries: cancel what is late, for one.</summary>
public sealed record GetDeliveryActions(OrderId OrderId) : IQuery<DeliveryActions>;

public sealed record DeliveryActions(IReadOnlyList<DeliveryAction> Actions);

public sealed record DeliveryAction(SellerOrderId SellerOrderId, PageAction Action);

/// <summary>What this module has waiting for a member of staff of this role.</summary>
public sealed record ListFulfilmentWork(StaffRole Role) : IQuery<WaitingWork>;

/// <summary>What this module has waiting for a seller.</summary>
public sealed record ListSellerFulfilmentWork(SellerId SellerId) : IQuery<WaitingWork>;

/// <summary>All that this module keeps of a person, opened for that person.</summary>
public sealed record ExportDeliveries(AccountId AccountId) : IQuery<DataExport>;
