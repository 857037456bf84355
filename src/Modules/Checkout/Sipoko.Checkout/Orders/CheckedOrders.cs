using Microsoft.AspNetCore.Http;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.Forms;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Orders;

/// <summary>All that the page before the order shows: cart, delivery, and what the gift cards at hand would pay.</summary>
/// <param name="Delivery">Null when nothing was typed yet.</param>
internal sealed record CheckedOrder(CartContents Contents, Delivery? Delivery, IReadOnlyList<GiftCardShare> Shares, PaymentMeans Means, DateOnly Today)
{
    public CheckOrderPage Page(Refusal? refusal = null, GiftCardCodeForm? code = null) =>
        new(Contents, Delivery!, Today, OrderId.New(), Means, Shares, code ?? GiftCardCodeForm.Blank(), refusal);
}

internal sealed class CheckedOrders(ICheckoutStore store, CartReader carts, DeliveryReader deliveries, PaymentMeans means, TimeProvider clock)
{
    public async Task<CheckedOrder> Read(CartId cart, HttpContext http)
    {
        var (account, cancellation, now) = (http.User.AccountId(), http.RequestAborted, clock.GetUtcNow());
        var contents = await carts.Read(cart, cancellation);
        await using var session = store.QuerySession();
        var atHand = await GiftCardsAtHand.Of(session, cart, account, cancellation);
        var cards = new List<GiftCard>();
        foreach (var id in atHand)
        {
            if (await session.LoadAsync<GiftCard>(id, cancellation) is { } card)
            {
                cards.Add(card);
            }
        }

        return new(contents, await deliveries.Find(cart, account, cancellation), GiftCardShares.Of(contents.Total, cards, now), means, ParisTime.Day(now));
    }
}
