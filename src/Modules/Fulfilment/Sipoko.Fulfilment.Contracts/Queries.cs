namespace Sipoko.Fulfilment.Contracts;

/// <summary>How far each seller's part of an order is.</summary>
public sealed record GetOrderProgress(OrderId OrderId) : IQuery<OrderProgress>;

public sealed record OrderProgress(IReadOnlyList<SellerOrderProgress> SellerOrders);

/// <param name="IsShipped">All of it is with a carrier.</param>
/// <param name="IsDelivered">The buyer confirmed the receipt of all of it.</param>
public sealed record SellerOrderProgress(SellerOrderId SellerOrderId, SellerId SellerId, DateOnly PromisedBy, bool IsShipped, bool IsDelivered, IReadOnlyList<ParcelProgress> Parcels);

public sealed record ParcelProgress(ParcelId ParcelId, string Carrier, TrackingNumber Tracking, string? TrackingUrl, DateTimeOffset ShippedAt, DateTimeOffset? DeliveredAt, IReadOnlyList<string> Contents);

/// <summary>The history of the seller orders of an order.</summary>
public sealed record DescribeSellerOrders(OrderId OrderId) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldFulfilmentStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;
