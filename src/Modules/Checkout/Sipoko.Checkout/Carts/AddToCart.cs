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

/// <summary>A visitor puts some of an offer into the cart.</summary>
public sealed record AddToCart(CartId CartId, OfferId OfferId, int Quantity);

/// <summary>What the asker is told, and how many items the cart now holds.</summary>
public sealed record CartAnswer(Refusal? Refusal, int ItemCount);

public static class AddToCartHandler
{
    public static Decision<CartEvent> Decide(AddToCart command, Cart? cart, Offer? offer, int available, DateTimeOffset now, SellerTrading? seller = null)
    {
        var wanted = command.Quantity + (long)(cart?.Line(command.OfferId)?.Quantity ?? 0);
        return command switch
        {
            { Quantity: < 1 or > Cart.MostOfOne } => CartRefusal.QuantityOutOfRange,
            _ when cart?.IsDoubleClick(command.OfferId, command.Quantity, now) == true => Decision.Nothing,
            _ when offer is not { OnSale: true } => CartRefusal.NotForSale,
            _ when SellerTerms.Of(seller, null).WhyNot is { } refusal => refusal,
            _ when available == 0 => CartRefusal.SoldOut,
            _ when wanted > Cart.MostOfOne => CartRefusal.TooManyOfOne,
            _ when wanted > available => CartRefusal.OnlySoManyLeft(available),
            _ when cart?.Line(command.OfferId) is null && cart?.Lines.Count >= Cart.MostLines => CartRefusal.CartIsFull,
            _ => new ItemAdded(command.CartId, command.OfferId, command.Quantity, offer.Price, now),
        };
    }

    public static async Task<CartAnswer> Handle(AddToCart command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var cart = batch.Events.FetchForWriting<Cart>(command.CartId.Value);
        var offer = batch.ById<Offer, OfferId>(command.OfferId);
        var stock = batch.ById<Stock, OfferId>(command.OfferId);
        await batch.Execute(cancellation);

        var stream = await cart;
        var seller = await offer is { } known ? await session.LoadAsync<SellerTrading>(known.SellerId, cancellation) : null;
        var decision = Decide(command, stream.Aggregate, await offer, (await stock)?.Available ?? 0, clock.GetUtcNow(), seller);
        stream.AppendMany(decision.Events);
        return new(decision.Refusal, (stream.Aggregate?.ItemCount ?? 0) + decision.Events.OfType<ItemAdded>().Sum(added => added.Quantity));
    }
}

public sealed class AddToCartEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/panier/lignes", Post).AllowAnonymous();
        app.MapGet("/panier/lignes", () => Reply.SeeOther("/panier")).AllowAnonymous(); // a refused form that is reloaded
    }

    private static async Task<IResult> Post(HttpContext http, CartReader carts, IMessageBus bus, Pages pages, TimeProvider clock)
    {
        var fields = await FormFields.Read(http.Request);
        var offer = fields.Value<Guid>("offer", Guid.TryParse, CartRefusal.NotForSale.Sentence);
        var quantity = fields.Raw("quantity") is null ? 1 : fields.Whole("quantity", 1, Cart.MostOfOne, CartRefusal.QuantityOutOfRange.Sentence);
        var cart = CartCookie.ReadOrIssue(http);
        var refused = fields.Errors.Count > 0 ? fields.Errors[0].Message : null;
        if (refused is null)
        {
            var answer = await bus.Ask<CartAnswer>(new AddToCart(cart, new(offer), quantity), http);
            MoiCookie.CartHolds(http, answer.ItemCount);
            refused = answer.Refusal?.Sentence;
        }

        return refused is null
            ? Reply.SeeOther("/panier")
            : pages.Invalid(new ShowCartPage(await carts.Read(cart, http.RequestAborted), ParisTime.Day(clock.GetUtcNow()), refused));
    }
}
