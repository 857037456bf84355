using Microsoft.AspNetCore.Http;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Orders;

/// <summary>Who may see an order: its account, the browser that placed it, or whoever holds the link from the mail.</summary>
internal sealed class OrderDoor(OrderReader orders, OrderAccess access)
{
    /// <summary>Null when there is no such order, or it is another's: nobody can tell which.</summary>
    public async Task<Order?> Open(HttpContext http, string reference)
    {
        if (!OrderReference.TryParse(reference, out var wanted) || await orders.Find(wanted, http.RequestAborted) is not { } order || !access.Allows(http, order.Id, order.Buyer))
        {
            return null;
        }

        if (access.IsGranted(http, order.Id))
        {
            access.Grant(http, order.Id); // the link from the mail opens the next pages too
        }

        return order;
    }

    /// <summary>A stranger may be the buyer who has not signed in yet.</summary>
    public static IResult Closed(HttpContext http) => http.User.Identity is { IsAuthenticated: true } ? Reply.NotFound() : Results.Challenge();
}
