using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Payments;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>An ordered gift card that is not paid: on to the payment page.</summary>
public sealed class PayGiftCardEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/carte-cadeau/{purchase:guid}/paiement", Post).AllowAnonymous();
        app.MapGet("/carte-cadeau/{purchase:guid}/paiement", (Guid purchase) => Reply.SeeOther(ShowGiftCardOrderEndpoint.UrlOf(new(purchase)))).AllowAnonymous();
    }

    /// <summary>Opens the payment page and leads there; when it cannot be opened, to our own page that says so.</summary>
    internal static async Task<IResult> SendToPaymentPage(GiftCardOrderId order, HttpContext http, IMessageBus bus) =>
        await bus.Ask<PaymentPageAnswer>(new OpenGiftCardPayment(order), http) switch
        {
            { Url: { } url } => Reply.SeeOther(url),
            { Refusal: { } refusal } when refusal == GiftCardRefusal.GatewayDown => Reply.SeeOther(ShowGiftCardOrderEndpoint.UrlOf(order) + PayOrderEndpoint.Unavailable),
            _ => Reply.SeeOther(ShowGiftCardOrderEndpoint.UrlOf(order)),
        };

    private static async Task<IResult> Post(Guid purchase, HttpContext http, GiftCardDoor door, IMessageBus bus) =>
        await door.Open(http, new(purchase)) is not null ? await SendToPaymentPage(new(purchase), http, bus) : Reply.NotFound();
}
