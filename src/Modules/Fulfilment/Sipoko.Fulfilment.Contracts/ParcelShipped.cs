namespace Sipoko.Fulfilment.Contracts;

/// <summary>A seller handed a parcel to a carrier.</summary>
/// <param name="TrackingUrl">The parcel's page on the carrier's own site, when the carrier has one.</param>
public sealed record ParcelShipped(
    SellerOrderId SellerOrderId, OrderId OrderId, ParcelId ParcelId, string Carrier, TrackingNumber Tracking, string? TrackingUrl, DateTimeOffset At, long Version);
