using Microsoft.AspNetCore.Http;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Who may see the order of a gift card: its account, the browser that placed it, or whoever holds the link from the receipt.</summary>
internal sealed class GiftCardDoor(GiftCardReader cards, OrderAccess access)
{
    /// <summary>Null when there is no such order, or it is another's: nobody can tell which.</summary>
    public async Task<GiftCardOrderCard?> Open(HttpContext http, GiftCardOrderId id)
    {
        if (await cards.Order(id, http.RequestAborted) is not { } card)
        {
            return null;
        }

        if (access.IsGranted(http, id))
        {
            access.Grant(http, id); // the link from the receipt opens the next pages too
            return card;
        }

        return card.Order.Account is { } account && http.User.AccountId() == account ? card : null;
    }
}
