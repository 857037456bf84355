using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Fulfilment.SellerOrders;

public abstract record SellerOrderEvent;

/// <summary>A paid order holds something of this seller, who may ship.</summary>
public sealed record SellerOrderPrepared(
    SellerOrderId SellerOrderId, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, AccountId? Buyer, PersonId Person,
    Personal<EmailAddress> Email, Personal<PostalAddress> Recipient, DateOnly PromisedBy, IReadOnlyList<OrderedLine> Lines, DateTimeOffset At) : SellerOrderEvent;

/// <summary>The seller handed a parcel to a carrier.</summary>
public sealed record ParcelShipped(ParcelId ParcelId, string Carrier, TrackingNumber Tracking, string? TrackingUrl, IReadOnlyList<PackedLine> Contents, DateTimeOffset At) : SellerOrderEvent;

/// <summary>The buyer says that a parcel has arrived.</summary>
public sealed record ParcelReceived(ParcelId ParcelId, DateTimeOffset At) : SellerOrderEvent;

public sealed record OrderedLine(OfferId OfferId, ProductId ProductId, string Slug, string Title, string Picture, int Quantity, Money UnitPrice, bool MadeToMeasure);

public sealed record PackedLine(OfferId OfferId, int Quantity);

public sealed record Parcel(ParcelId Id, string Carrier, TrackingNumber Tracking, string? TrackingUrl, IReadOnlyList<PackedLine> Contents, DateTimeOffset ShippedAt, DateTimeOffset? ReceivedAt = null);

/// <summary>The part of an order that one seller ships, in one parcel or several.</summary>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record SellerOrder(
    SellerOrderId Id, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email,
    Personal<PostalAddress> Recipient, DateOnly PromisedBy, IReadOnlyList<OrderedLine> Lines, IReadOnlyList<Parcel> Parcels, bool IsShipped, bool IsReceived, DateTimeOffset PreparedAt, long EventCount = 1)
{
    /// <summary>How many of an offer are not in a parcel yet.</summary>
    public int LeftToShip(OfferId offer) =>
        Lines.Where(line => line.OfferId == offer).Sum(line => line.Quantity)
        - Parcels.SelectMany(parcel => parcel.Contents).Where(line => line.OfferId == offer).Sum(line => line.Quantity);

    internal static SellerOrder Evolve(SellerOrder? order, SellerOrderEvent happened) => (order, happened) switch
    {
        (null, SellerOrderPrepared e) => new(e.SellerOrderId, e.OrderId, e.Reference, e.SellerId, e.ShopName, e.Buyer, e.Person, e.Email, e.Recipient, e.PromisedBy, e.Lines, [], false, false, e.At),
        ({ } o, ParcelShipped e) => (o with { Parcels = [.. o.Parcels, new(e.ParcelId, e.Carrier, e.Tracking, e.TrackingUrl, e.Contents, e.At)] }).WithProgress(),
        ({ } o, ParcelReceived e) => (o with { Parcels = [.. o.Parcels.Select(parcel => parcel.Id == e.ParcelId ? parcel with { ReceivedAt = e.At } : parcel)] }).WithProgress(),
        _ => throw new UnreachableEventException(order, happened),
    };

    private SellerOrder WithProgress()
    {
        var isShipped = Lines.All(line => LeftToShip(line.OfferId) == 0);
        return this with { EventCount = EventCount + 1, IsShipped = isShipped, IsReceived = isShipped && Parcels.All(parcel => parcel.ReceivedAt is not null) };
    }
}

public sealed partial class SellerOrderProjection : SingleStreamProjection<SellerOrder, SellerOrderId>
{
    public SellerOrderProjection() => this.SeeOnly<SellerOrderEvent>();

    public override SellerOrder Evolve(SellerOrder? snapshot, SellerOrderId id, IEvent e) => SellerOrder.Evolve(snapshot, (SellerOrderEvent)e.Data);
}
