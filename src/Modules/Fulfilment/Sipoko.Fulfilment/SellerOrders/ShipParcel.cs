using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Fulfilment.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>The seller hands a parcel of a paid order to a carrier.</summary>
/// <param name="ParcelId">Made with the form, so that sending it twice ships once.</param>
public sealed record ShipParcel(
    SellerOrderId SellerOrderId, SellerId SellerId, ParcelId ParcelId, string Carrier, TrackingNumber Tracking, string? TrackingUrl, IReadOnlyList<PackedLine> Contents);

public static class ShipParcelHandler
{
    public static Decision<SellerOrderEvent> Decide(ShipParcel command, SellerOrder order, DateTimeOffset now) => order switch
    {
        _ when order.SellerId != command.SellerId => SellerOrderRefusal.NotYours,
        _ when order.Parcels.Any(parcel => parcel.Id == command.ParcelId) => Decision.Nothing,
        { IsCancelled: true } => SellerOrderRefusal.Cancelled,
        { IsShipped: true } => SellerOrderRefusal.AlreadyShipped,
        _ when command.Contents.Count == 0 || command.Contents.Any(line => line.Quantity <= 0) => SellerOrderRefusal.ParcelIsEmpty,
        _ when command.Contents.GroupBy(line => line.OfferId).Any(packed => packed.Sum(line => (long)line.Quantity) > order.LeftToShip(packed.Key)) => SellerOrderRefusal.MoreThanOrdered,
        _ when order.Parcels.Any(parcel => parcel.Tracking == command.Tracking) => SellerOrderRefusal.TrackingAlreadyUsed,
        _ => new ParcelShipped(command.ParcelId, command.Carrier, command.Tracking, command.TrackingUrl, command.Contents, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        ShipParcel command, [WriteModel(LoadStyle = ModelConcurrencyStyle.Exclusive)] SellerOrder order, TimeProvider clock, FulfilmentEmails emails, CancellationToken cancellation)
    {
        var decision = Decide(command, order, clock.GetUtcNow());
        var messages = decision.Announce<ParcelShipped>(shipped => new Contracts.ParcelShipped(
            order.Id, order.OrderId, shipped.ParcelId, shipped.Carrier, shipped.Tracking, shipped.TrackingUrl, shipped.At, order.EventCount + 1));
        foreach (var shipped in decision.Events.OfType<ParcelShipped>())
        {
            messages.AddRange(await emails.ParcelShipped(order, shipped, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class ShipParcelEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/vendeur/commandes/{id:guid}", Get).RequireAuthorization(Policies.Seller);
        app.MapPost("/vendeur/commandes/{id:guid}/expedition", Post).RequireAuthorization(Policies.Seller);
        app.MapGet("/vendeur/commandes/{id:guid}/expedition", (Guid id) => Reply.SeeOther($"/vendeur/commandes/{id}")).RequireAuthorization(Policies.Seller); // a refused form that is reloaded
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, SellerOrderReader orders, Pages pages) =>
        await orders.Find(new(id), http.User.SellerId(), http.RequestAborted) is { } card
            ? pages.Show(new ShipParcelPage(card, ShipParcelForm.Blank(card)))
            : Reply.NotFound();

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerOrderReader orders, IMessageBus bus, Pages pages)
    {
        if (await orders.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        return ShipParcelForm.TryParse(fields, card, out var command)
            ? pages.Answer(await bus.Ask(command, http), $"/vendeur/commandes/{id}", refusal => Again(card, fields, refusal))
            : pages.Invalid(new ShipParcelPage(card, ShipParcelForm.Of(fields, card)));
    }

    private static ShipParcelPage Again(SellerOrderCard card, FormFields fields, Refusal refusal)
    {
        fields.Refuse(refusal);
        return new(card, ShipParcelForm.Of(fields, card));
    }
}
