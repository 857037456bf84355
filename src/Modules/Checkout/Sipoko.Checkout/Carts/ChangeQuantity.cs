using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Stocks;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Checkout.Carts;

/// <summary>A visitor wants another number of an offer; zero takes it out of the cart.</summary>
public sealed record ChangeQuantity(CartId CartId, OfferId OfferId, int Quantity);

public static class ChangeQuantityHandler
{
    public static Decision<CartEvent> Decide(ChangeQuantity command, Cart? cart, Offer? offer, int available, DateTimeOffset now) =>
        (command.Quantity, cart?.Line(command.OfferId)) switch
        {
            (0, null) => Decision.Nothing,
            (0, _) => new ItemRemoved(command.OfferId, now),
            (_, null) => CartRefusal.NoSuchLine,
            ( < 1 or > Cart.MostOfOne, _) => CartRefusal.QuantityOutOfRange,
            _ when offer is not { OnSale: true } => CartRefusal.NotForSale,
            _ when available == 0 => CartRefusal.SoldOut,
            _ when command.Quantity > available => CartRefusal.OnlySoManyLeft(available),
            (_, { } line) when line.Quantity == command.Quantity && line.UnitPrice == offer.Price => Decision.Nothing,
            _ => new QuantityChanged(command.OfferId, command.Quantity, offer.Price, now),
        };

    public static async Task<CartAnswer> Handle(ChangeQuantity command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var cart = batch.Events.FetchForWriting<Cart>(command.CartId.Value);
        var offer = batch.ById<Offer, OfferId>(command.OfferId);
        var stock = batch.ById<Stock, OfferId>(command.OfferId);
        await batch.Execute(cancellation);

        var stream = await cart;
        var decision = Decide(command, stream.Aggregate, await offer, (await stock)?.Available ?? 0, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return new(decision.Refusal, decision.Events.Aggregate(stream.Aggregate, (state, happened) => Cart.Evolve(state, happened))?.ItemCount ?? 0);
    }
}

public sealed class ChangeQuantityEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/panier/lignes/{offer:guid}", Post).AllowAnonymous();
        app.MapGet("/panier/lignes/{offer:guid}", () => Reply.SeeOther("/panier")).AllowAnonymous(); // a refused form that is reloaded
        app.MapPost("/panier/lignes/{offer:guid}/retrait", Remove).AllowAnonymous();
    }

    private static async Task<IResult> Post(Guid offer, HttpContext http, CartReader carts, IMessageBus bus, Pages pages, TimeProvider clock)
    {
        var fields = await FormFields.Read(http.Request);
        var quantity = fields.Whole("quantity", 0, Cart.MostOfOne, $"Indiquez une quantité de 0 à {Cart.MostOfOne}.");
        return fields.AreValid
            ? await Change(new(offer), quantity, http, carts, bus, pages, clock)
            : await Again(fields.Errors[0].Message, http, carts, pages, clock);
    }

    private static Task<IResult> Remove(Guid offer, HttpContext http, CartReader carts, IMessageBus bus, Pages pages, TimeProvider clock) =>
        Change(new(offer), 0, http, carts, bus, pages, clock);

    private static async Task<IResult> Change(OfferId offer, int quantity, HttpContext http, CartReader carts, IMessageBus bus, Pages pages, TimeProvider clock)
    {
        if (CartCookie.Read(http) is not { } cart)
        {
            return Reply.SeeOther("/panier");
        }

        var answer = await bus.Ask<CartAnswer>(new ChangeQuantity(cart, offer, quantity), http);
        MoiCookie.CartHolds(http, answer.ItemCount);
        return answer.Refusal is { } refusal ? await Again(refusal.Sentence, http, carts, pages, clock) : Reply.SeeOther("/panier");
    }

    private static async Task<IResult> Again(string refused, HttpContext http, CartReader carts, Pages pages, TimeProvider clock)
    {
        var contents = await carts.Read(CartCookie.ReadOrIssue(http), http.RequestAborted);
        return pages.Invalid(new ShowCartPage(contents, ParisTime.Day(clock.GetUtcNow()), refused));
    }
}
