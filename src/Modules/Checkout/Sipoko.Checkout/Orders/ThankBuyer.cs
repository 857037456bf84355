using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Payments;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>The way back from the payment page. Its address proves nothing: the payment service is asked, as for a webhook.</summary>
public sealed class ThankBuyerEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/commande/{reference}/merci", Get).AllowAnonymous();

    private static async Task<IResult> Get(string reference, HttpContext http, OrderDoor door, OrderReader orders, IMessageBus bus, Pages pages)
    {
        if (await door.Open(http, reference) is not { } order)
        {
            return OrderDoor.Closed(http);
        }

        if (order.Status is not OrderStatus.Paid)
        {
            await bus.Ask(new SettlePayment(order.PaymentId), http);
        }

        var card = await orders.Card(order.Id, http.RequestAborted);
        return card.Order.Status is OrderStatus.Cancelled || card.Payment.Status is PaymentStatus.Quarantined
            ? pages.Show(new PayOrderPage(card))
            : pages.Show(new ThankBuyerPage(card, IsGuest: http.User.AccountId() is null));
    }
}

internal sealed record ThankBuyerPage(OrderCard Card, bool IsGuest) : IPageView
{
    public string Title => IsPaid ? "Merci" : "Paiement en cours";

    public bool IsPaid => Card.Order.Status is OrderStatus.Paid;

    public string Reference => Card.Order.Reference.Value;

    public string Email => Card.Email?.Value ?? "votre adresse";

    public string Total => French.Euros(Card.Order.Total);

    public string OrderUrl => $"/compte/commandes/{Card.Order.Reference}";

    public string RefreshUrl => $"/commande/{Card.Order.Reference}/merci";

    public string PayUrl => $"/commande/{Card.Order.Reference}/paiement";

    public IReadOnlyList<Promise> Promises => Card.Order.PaidAt is { } paidAt
        ? [.. Card.Order.SellerOrders.Select(part => new Promise(part.Seller.ShopName, $"Livraison au plus tard le {French.LongDay(part.PromisedBy(paidAt))}"))]
        : [];

    public sealed record Promise(string ShopName, string Text);
}
