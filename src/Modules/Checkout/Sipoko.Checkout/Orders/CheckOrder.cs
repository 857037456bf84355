using System.Globalization;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Payments;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>The last look before the order (art. L221-14 Code de la consommation), and the order itself.</summary>
public sealed class CheckOrderEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/commande/verification", Get).AllowAnonymous();
        app.MapPost("/commande/verification", Post).AllowAnonymous();
    }

    private static async Task<IResult> Get(HttpContext http, CheckedOrders orders, Pages pages)
    {
        if (CartCookie.Read(http) is not { } cart || await orders.Read(cart, http) is not { Contents.CanBeOrdered: true } order)
        {
            return Reply.SeeOther("/panier");
        }

        return order.Delivery is null ? Reply.SeeOther("/commande") : pages.Show(order.Page());
    }

    private static async Task<IResult> Post(
        HttpContext http, CheckedOrders orders, OrderAccess access, IMessageBus bus, Pages pages)
    {
        if (CartCookie.Read(http) is not { } cart)
        {
            return Reply.SeeOther("/panier");
        }

        var command = Parse(await FormFields.Read(http.Request), cart, http.User.AccountId());
        var answer = command is null ? new(OrderRefusal.CartChanged, null) : await bus.Ask<PlaceOrderAnswer>(command, http);
        if (answer is { Refusal: null, Reference: { } reference })
        {
            if (command!.Buyer is null)
            {
                access.Grant(http, command.OrderId); // an account's order stays behind its sign-in, whoever uses the browser next
            }

            MoiCookie.CartHolds(http, 0);
            return await PayOrderEndpoint.SendToPaymentPage(command.OrderId, reference, http, bus);
        }

        if (answer.Refusal is not { IsAbsence: false } refusal)
        {
            return Reply.NotFound();
        }

        var seen = await orders.Read(cart, http);
        return seen.Contents.IsEmpty ? Reply.SeeOther("/panier") : seen.Delivery is null ? Reply.SeeOther("/commande") : pages.Invalid(seen.Page(refusal));
    }

    /// <summary>What the page showed comes back in hidden fields; null when they were tampered with.</summary>
    private static PlaceOrder? Parse(FormFields fields, CartId cart, AccountId? buyer)
    {
        var lines = fields.All("line").Take(Cart.MostLines + 1).Select(SeenLineOf).ToList();
        var cards = fields.All("card").Take(GiftCardsAtHand.Most + 1).Select(SeenCardOf).ToList();
        return Guid.TryParse(fields.Raw("order"), out var order) && order != Guid.Empty && lines.All(line => line is not null) && cards.All(card => card is not null)
            && Cents(fields.Raw("total")) is { } total
            ? new(new(order), cart, buyer, total, [.. lines.OfType<SeenLine>()], [.. cards.OfType<SeenGiftCard>()])
            : null;
    }

    private static SeenGiftCard? SeenCardOf(string sent) =>
        sent.Split(':') is [var card, var cents] && Guid.TryParse(card, out var id) && Cents(cents) is { } amount ? new(new(id), amount) : null;

    private static SeenLine? SeenLineOf(string sent) =>
        sent.Split(':') is [var offer, var quantity, var cents] && Guid.TryParse(offer, out var id)
        && int.TryParse(quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Cents(cents) is { } price
            ? new(new(id), number, price)
            : null;

    private static Money? Cents(string? sent) => long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var cents) ? Money.OfCents(cents) : null;
}
