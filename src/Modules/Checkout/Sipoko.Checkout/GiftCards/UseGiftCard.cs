using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Orders;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>«J’ai une carte cadeau»: a code is entered before the order, or taken out again. Nothing is kept from the card yet.</summary>
public sealed class UseGiftCardEndpoint : ICarterModule
{
    public const string Url = "/commande/verification/cartes-cadeaux";

    private const string Back = "/commande/verification";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost(Url, Add).AllowAnonymous();
        app.MapPost(Url + "/{card:guid}/retrait", Remove).AllowAnonymous();
        app.MapGet(Url, () => Reply.SeeOther(Back)).AllowAnonymous(); // a refused form that is reloaded
    }

    private static async Task<IResult> Add(
        HttpContext http, WrongCodes wrong, GiftCardCodes codes, GiftCardReader cards, CheckedOrders orders, IMessageBus bus, Pages pages, TimeProvider clock)
    {
        if (CartCookie.Read(http) is not { } cart || await orders.Read(cart, http) is not { Delivery: not null, Contents.CanBeOrdered: true } order)
        {
            return Reply.SeeOther("/panier");
        }

        var fields = await FormFields.Read(http.Request);
        var (card, refusal) = await wrong.Find(http, fields.Raw(GiftCardCodeForm.Name), codes, cards);
        refusal ??= card is { Available.Cents: > 0 } && card.CanPay(clock.GetUtcNow())
            ? (await bus.Ask(new AddGiftCard(cart, http.User.AccountId(), card.Id), http))?.Refusal
            : GiftCardRefusal.Unusable;
        if (refusal is null)
        {
            return Reply.SeeOther(Back);
        }

        fields.Refuse(refusal);
        return pages.Invalid(order.Page(code: GiftCardCodeForm.Of(fields)));
    }

    private static async Task<IResult> Remove(Guid card, HttpContext http, IMessageBus bus)
    {
        if (CartCookie.Read(http) is { } cart)
        {
            await bus.Ask(new RemoveGiftCard(cart, http.User.AccountId(), new(card)), http);
        }

        return Reply.SeeOther(Back);
    }
}
