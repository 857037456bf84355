using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>An order as its buyer follows it: what each seller has done, what comes next, which rights run until when.</summary>
public sealed class ShowOrderEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/commandes/{reference}", Get).AllowAnonymous();

    private static async Task<IResult> Get(string reference, HttpContext http, OrderDoor door, OrderReader orders, IMessageBus bus, Pages pages)
    {
        if (await door.Open(http, reference) is not { } order)
        {
            return OrderDoor.Closed(http);
        }

        var cancellation = http.RequestAborted;
        var card = await orders.Card(order.Id, cancellation);
        if (card.Order.Status is not OrderStatus.Paid)
        {
            return pages.Show(new ShowOrderPage(card, new([]), new([]), new([])));
        }

        return pages.Show(new ShowOrderPage(
            card, await bus.Query(new GetOrderProgress(order.Id), cancellation), await bus.Query(new GetReturnRights(order.Id), cancellation),
            await bus.Query(new GetOrderThreads(order.Id), cancellation)));
    }
}
