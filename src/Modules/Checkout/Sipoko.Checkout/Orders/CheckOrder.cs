using System.Globalization;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Carts;
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

    private static async Task<IResult> Get(HttpContext http, CartReader carts, DeliveryReader deliveries, Pages pages, TimeProvider clock)
    {
        if (CartCookie.Read(http) is not { } cart || await carts.Read(cart, http.RequestAborted) is not { CanBeOrdered: true } contents)
        {
            return Reply.SeeOther("/panier");
        }

        return await deliveries.Find(cart, http.User.AccountId(), http.RequestAborted) is { } delivery
            ? pages.Show(new CheckOrderPage(contents, delivery, ParisTime.Day(clock.GetUtcNow()), OrderId.New()))
            : Reply.SeeOther("/commande");
    }

    private static async Task<IResult> Post(
        HttpContext http, CartReader carts, DeliveryReader deliveries, OrderReader orders, OrderAccess access, IMessageBus bus, Pages pages, TimeProvider clock)
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

        var contents = await carts.Read(cart, http.RequestAborted);
        return contents.IsEmpty
            ? Reply.SeeOther("/panier")
            : await deliveries.Find(cart, http.User.AccountId(), http.RequestAborted) is { } delivery
                ? pages.Invalid(new CheckOrderPage(contents, delivery, ParisTime.Day(clock.GetUtcNow()), OrderId.New(), refusal))
                : Reply.SeeOther("/commande");
    }

    /// <summary>What the page showed comes back in hidden fields; null when they were tampered with.</summary>
    private static PlaceOrder? Parse(FormFields fields, CartId cart, AccountId? buyer)
    {
        var lines = fields.All("line").Take(Cart.MostLines + 1).Select(SeenLineOf).ToList();
        return Guid.TryParse(fields.Raw("order"), out var order) && order != Guid.Empty && lines.All(line => line is not null) && Cents(fields.Raw("total")) is { } total
            ? new(new(order), cart, buyer, total, [.. lines.OfType<SeenLine>()])
            : null;
    }

    private static SeenLine? SeenLineOf(string sent) =>
        sent.Split(':') is [var offer, var quantity, var cents] && Guid.TryParse(offer, out var id)
        && int.TryParse(quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Cents(cents) is { } price
            ? new(new(id), number, price)
            : null;

    private static Money? Cents(string? sent) => long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var cents) ? Money.OfCents(cents) : null;
}
