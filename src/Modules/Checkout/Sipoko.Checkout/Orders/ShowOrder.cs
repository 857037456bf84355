using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>An order as its buyer follows it: what each seller has done, what comes next, what may be done now, which rights run until when.</summary>
public sealed class ShowOrderEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/commandes/{reference}", Get).AllowAnonymous();

    private static async Task<IResult> Get(string reference, HttpContext http, OrderDoor door, OrderReader orders, RefundReader refunds, IMessageBus bus, Pages pages)
    {
        if (await door.Open(http, reference) is not { } order)
        {
            return OrderDoor.Closed(http);
        }

        var cancellation = http.RequestAborted;
        var card = await orders.Card(order.Id, cancellation);
        var canJoin = card.Order.Buyer is null && http.User.AccountId() is not null;
        if (card.Order.Status is not OrderStatus.Paid)
        {
            return pages.Show(new ShowOrderPage(card, OrderFacts.None, canJoin));
        }

        return pages.Show(new ShowOrderPage(card, new(
            await bus.Query(new GetOrderProgress(order.Id), cancellation), await bus.Query(new GetReturnRights(order.Id), cancellation),
            await bus.Query(new GetOrderThreads(order.Id), cancellation), await bus.Query(new GetReturnActions(order.Id), cancellation),
            await bus.Query(new GetDeliveryActions(order.Id), cancellation), await refunds.Of(order.Id, cancellation)), canJoin));
    }
}

/// <summary>What the modules know of an order.</summary>
internal sealed record OrderFacts(
    OrderProgress Progress, ReturnRights Rights, OrderThreads Threads, ReturnActions Returns, DeliveryActions Deliveries, IReadOnlyList<Refund> Refunds)
{
    public static readonly OrderFacts None = new(new([]), new([]), new([]), new([]), new([]), []);
}
