using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.EventStore;

namespace Sipoko.Fulfilment.SellerOrders;

public abstract record SellerOrderEvent;

/// <summary>A paid order holds something of this seller, who may ship.</summary>
public sealed record SellerOrderPrepared(
    SellerOrderId SellerOrderId, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, EmailAddress SellerEmail, AccountId? Buyer, PersonId Person,
    Personal<EmailAddress> Email, Personal<PostalAddress> Recipient, DateOnly PromisedBy, IReadOnlyList<OrderedLine> Lines, DateTimeOffset At) : SellerOrderEvent;

/// <summary>The seller handed a parcel to a carrier.</summary>
public sealed record ParcelShipped(ParcelId ParcelId, string Carrier, TrackingNumber Tracking, string? TrackingUrl, IReadOnlyList<PackedLine> Contents, DateTimeOffset At) : SellerOrderEvent;

/// <summary>The buyer says that a parcel has arrived.</summary>
public sealed record ParcelReceived(ParcelId ParcelId, DateTimeOffset At) : SellerOrderEvent;

/// <summary>Some of what was not shipped will not be: its money goes back.</summary>
/// <param name="Words">What the seller wrote to the buyer, sealed.</param>
public sealed record LinesCancelled(
    CancellationId CancellationId, IReadOnlyList<PackedLine> Lines, CancellationCause Cause, string Reason, Personal<string>? Words, RefundId RefundId, DateTimeOffset At) : SellerOrderEvent;

/// <summary>The seller was reminded of the promised day.</summary>
public sealed record SellerReminded(DateTimeOffset At) : SellerOrderEvent;

/// <summary>The promised day is over and something has not left; the buyer was told.</summary>
public sealed record BecameLate(DateTimeOffset At) : SellerOrderEvent;

/// <summary>The guest who ordered has an account now.</summary>
public sealed record SellerOrderJoined(AccountId Buyer, DateTimeOffset At) : SellerOrderEvent;

public sealed record OrderedLine(OfferId OfferId, ProductId ProductId, string Slug, string Title, string Picture, int Quantity, Money UnitPrice, bool MadeToMeasure);

public sealed record PackedLine(OfferId OfferId, int Quantity);

public sealed record Parcel(ParcelId Id, string Carrier, TrackingNumber Tracking, string? TrackingUrl, IReadOnlyList<PackedLine> Contents, DateTimeOffset ShippedAt, DateTimeOffset? ReceivedAt = null);

public sealed record Cancellation(CancellationId Id, IReadOnlyList<PackedLine> Lines, CancellationCause Cause, DateTimeOffset At);

/// <summary>The part of an order that one seller ships, in one parcel or several.</summary>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record SellerOrder(
    SellerOrderId Id, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, EmailAddress SellerEmail, AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email,
    Personal<PostalAddress> Recipient, DateOnly PromisedBy, IReadOnlyList<OrderedLine> Lines, IReadOnlyList<Parcel> Parcels, IReadOnlyList<Cancellation> Cancellations, bool IsShipped, bool IsReceived,
    bool HasLeft, DateTimeOffset PreparedAt, DateTimeOffset? RemindedAt = null, DateTimeOffset? LateSince = null, long EventCount = 1)
{
    /// <summary>Nothing of it was shipped, and nothing will be.</summary>
    public bool IsCancelled => !HasLeft && Parcels.Count == 0;

    /// <summary>How many of an offer are neither in a parcel nor cancelled.</summary>
    public int LeftToShip(OfferId offer) =>
        Lines.Where(line => line.OfferId == offer).Sum(line => line.Quantity) - QuantityOf(offer, Parcels.SelectMany(parcel => parcel.Contents)) - CancelledOf(offer);

    public int CancelledOf(OfferId offer) => QuantityOf(offer, Cancellations.SelectMany(cancellation => cancellation.Lines));

    /// <summary>How many of a line were not cancelled.</summary>
    public int Kept(OrderedLine line) => line.Quantity - CancelledOf(line.OfferId);

    internal static SellerOrder Evolve(SellerOrder? order, SellerOrderEvent happened) => (order, happened) switch
    {
        (null, SellerOrderPrepared e) => new(e.SellerOrderId, e.OrderId, e.Reference, e.SellerId, e.ShopName, e.SellerEmail, e.Buyer, e.Person, e.Email, e.Recipient, e.PromisedBy, e.Lines, [], [], false, false, true, e.At),
        ({ } o, ParcelShipped e) => (o with { Parcels = [.. o.Parcels, new(e.ParcelId, e.Carrier, e.Tracking, e.TrackingUrl, e.Contents, e.At)] }).WithProgress(),
        ({ } o, ParcelReceived e) => (o with { Parcels = [.. o.Parcels.Select(parcel => parcel.Id == e.ParcelId ? parcel with { ReceivedAt = e.At } : parcel)] }).WithProgress(),
        ({ } o, LinesCancelled e) => (o with { Cancellations = [.. o.Cancellations, new(e.CancellationId, e.Lines, e.Cause, e.At)] }).WithProgress(),
        ({ } o, SellerReminded e) => (o with { RemindedAt = e.At }).WithProgress(),
        ({ } o, BecameLate e) => (o with { LateSince = e.At }).WithProgress(),
        ({ } o, SellerOrderJoined e) => (o with { Buyer = e.Buyer }).WithProgress(),
        _ => throw new UnreachableEventException(order, happened),
    };

    private SellerOrder WithProgress()
    {
        var hasLeft = Lines.Any(line => LeftToShip(line.OfferId) > 0);
        var isShipped = !hasLeft && Parcels.Count > 0;
        return this with { EventCount = EventCount + 1, HasLeft = hasLeft, IsShipped = isShipped, IsReceived = isShipped && Parcels.All(parcel => parcel.ReceivedAt is not null) };
    }

    private static int QuantityOf(OfferId offer, IEnumerable<PackedLine> lines) => lines.Where(line => line.OfferId == offer).Sum(line => line.Quantity);
}

public sealed partial class SellerOrderProjection : SingleStreamProjection<SellerOrder, SellerOrderId>
{
    public SellerOrderProjection() => this.SeeOnly<SellerOrderEvent>();

    public override SellerOrder Evolve(SellerOrder? snapshot, SellerOrderId id, IEvent e) => SellerOrder.Evolve(snapshot, (SellerOrderEvent)e.Data);
}
