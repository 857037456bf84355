using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Checkout.Payments;

/// <summary>The buyer gives up an order that is not paid yet.</summary>
public sealed record CancelOrder(PaymentId PaymentId);

public static class CancelOrderHandler
{
    public static async Task<(Outcome, OutgoingMessages)> Handle(
        CancelOrder command, IDocumentSession session, IPaymentGateway gateway, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var (isOver, messages) = await PaymentEnding.End(command.PaymentId, CancellationReason.ByBuyer, session, gateway, emails, clock.GetUtcNow(), cancellation);
        return (isOver ? Outcome.Done : new(PaymentRefusal.GatewayDown), messages);
    }
}

public sealed class CancelOrderEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/commande/{reference}/annulation", Post).AllowAnonymous();

    private static async Task<IResult> Post(string reference, HttpContext http, OrderDoor door, IMessageBus bus)
    {
        if (await door.Open(http, reference) is not { } order)
        {
            return OrderDoor.Closed(http);
        }

        // Whoever paid meanwhile is led by the payment page to the confirmation.
        var outcome = await bus.Ask(new CancelOrder(order.PaymentId), http);
        return Reply.SeeOther($"/commande/{order.Reference}/paiement{(outcome is { IsDone: true } ? "" : PayOrderEndpoint.Unavailable)}");
    }
}
