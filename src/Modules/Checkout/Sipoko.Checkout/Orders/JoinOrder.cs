using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Checkout.Orders;

/// <summary>Who ordered as a guest and has an account now puts the order there.</summary>
/// <param name="IsGuestOfOrder">This browser placed the order without an account, or came by the link in the mail.</param>
public sealed record JoinOrder(OrderId OrderId, AccountId Buyer, bool IsGuestOfOrder);

public static class JoinOrderHandler
{
    public static Decision<OrderEvent> Decide(JoinOrder command, Order order, DateTimeOffset now) => order switch
    {
        { Buyer: { } buyer } => buyer == command.Buyer ? Decision.Nothing : OrderRefusal.NotYours,
        _ when !command.IsGuestOfOrder => OrderRefusal.NotYours,
        _ => new OrderJoined(command.Buyer, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(JoinOrder command, [WriteModel] Order order, TimeProvider clock)
    {
        var decision = Decide(command, order, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), decision.Announce<OrderJoined>(joined => new Contracts.OrderJoined(order.Id, joined.Buyer, joined.At, order.EventCount + 1)));
    }
}

public sealed class JoinOrderEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/compte/commandes/{reference}/rattachement", Post).RequireAuthorization();

    private static async Task<IResult> Post(string reference, HttpContext http, OrderDoor door, OrderAccess access, IMessageBus bus) =>
        await door.Open(http, reference) is { } order && http.User.AccountId() is { } account
        && await bus.Ask(new JoinOrder(order.Id, account, access.IsGranted(http, order.Id)), http) is { IsDone: true }
            ? Reply.SeeOther($"/compte/commandes/{order.Reference}")
            : Reply.NotFound(); // every refusal is an absence
}
