using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Orders;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Checkout.Payments;

/// <summary>A placed order that is not paid: pay, pay again, or give up.</summary>
public sealed class PayOrderEndpoint : ICarterModule
{
    /// <summary>The end of the payment page's address when the payment service did not answer.</summary>
    public const string Unavailable = "?indisponible=oui";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/commande/{reference}/paiement", Get).AllowAnonymous();
        app.MapPost("/commande/{reference}/paiement", Post).AllowAnonymous();
    }

    /// <summary>Opens the payment page and leads there; when it cannot be opened, to our own page that says so.</summary>
    internal static async Task<IResult> SendToPaymentPage(OrderId order, OrderReference reference, HttpContext http, IMessageBus bus) =>
        await bus.Ask<PaymentPageAnswer>(new OpenPayment(order), http) switch
        {
            { Url: { } url } => Reply.SeeOther(url),
            { Refusal: { } refusal } when refusal == PaymentRefusal.AlreadyPaid => Reply.SeeOther($"/commande/{reference}/merci"),
            { Refusal: { } refusal } when refusal == PaymentRefusal.GatewayDown => Reply.SeeOther($"/commande/{reference}/paiement{Unavailable}"),
            _ => Reply.SeeOther($"/commande/{reference}/paiement"),
        };

    private static async Task<IResult> Get(string reference, HttpContext http, OrderDoor door, OrderReader orders, Pages pages)
    {
        if (await door.Open(http, reference) is not { } order)
        {
            return OrderDoor.Closed(http);
        }

        return order.Status is OrderStatus.Paid
            ? Reply.SeeOther($"/commande/{order.Reference}/merci")
            : pages.Show(new PayOrderPage(await orders.Card(order.Id, http.RequestAborted), IsUnavailable: http.Request.Query.ContainsKey("indisponible")));
    }

    private static async Task<IResult> Post(string reference, HttpContext http, OrderDoor door, IMessageBus bus) =>
        await door.Open(http, reference) is { } order ? await SendToPaymentPage(order.Id, order.Reference, http, bus) : OrderDoor.Closed(http);
}

internal sealed record PayOrderPage(OrderCard Card, bool IsUnavailable = false) : IPageView
{
    public string Title => "Paiement";

    public IReadOnlyList<Step> Steps { get; } = CheckoutSteps.At(CheckoutSteps.Payment);

    public string Reference => Card.Order.Reference.Value;

    public bool IsAwaited => Card.Order.Status is OrderStatus.AwaitingPayment && Card.Payment.IsAwaited;

    public string Heading => this switch
    {
        { IsAwaited: true } => "Votre commande attend son paiement",
        { Card: { Order.Status: OrderStatus.Cancelled, Payment.SetApart: not { Count: > 0 } } } => "Cette commande est annulée",
        _ => "Votre paiement est en cours d’examen",
    };

    public Notice? Incident => IsUnavailable && IsAwaited ? new("warn", PaymentRefusal.GatewayDown.Sentence) : null;

    public string Explanation => (Card.Order.Status, Card.Payment) switch
    {
        (_, { RefundsDue: [.., var due] }) => $"{PaymentWords.Because(due.Reason)} Nous vous remboursons en totalité.",
        (_, { SetApart: { Count: > 0 } }) => "Ce que nous avons reçu ne correspond pas à la commande. Notre équipe vérifie et vous écrit\u00A0: rien n’est expédié d’ici là.",
        (OrderStatus.Cancelled, { SentBack: [.., var sent] }) => $"{PaymentWords.Because(sent.Reason)} Vous êtes remboursé en totalité, un e-mail vous le confirme.",
        (OrderStatus.Cancelled, { Intents.Count: > 0 }) => "Votre paiement ne pouvait plus être pris en compte. Notre équipe vous l’a rendu.",
        (OrderStatus.Cancelled, _) => "Rien n’a été débité. Les articles sont de nouveau dans votre panier\u00A0: vous pouvez les commander encore.",
        (_, { IsAwaited: true }) => $"Vos articles vous sont réservés jusqu’au {French.Instant(Card.Payment.KeptUntil)}. Ensuite, la commande est annulée d’elle-même.",
        _ => "Votre paiement est reçu.",
    };

    public PriceTotal Total => new(
        [.. Card.Order.SellerOrders.Select(part => new PriceLine(part.Seller.ShopName, French.Euros(part.Total)))], French.Euros(Card.Order.Total), "TTC, livraison incluse.",
        PaidParts.Of(Card.Payment.Shares, Card.Payment.Expected));

    public string PayAction => $"/commande/{Card.Order.Reference}/paiement";

    public string CancelAction => $"/commande/{Card.Order.Reference}/annulation";
}
