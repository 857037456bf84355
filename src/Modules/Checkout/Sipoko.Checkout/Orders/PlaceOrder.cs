using Marten;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stocks;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>The buyer orders what lies in the cart, with obligation to pay.</summary>
/// <param name="OrderId">Made with the page, so that a double click orders once.</param>
/// <param name="Seen">Offers, quantities and prices as the page showed them: nothing else is ordered.</param>
public sealed record PlaceOrder(OrderId OrderId, CartId CartId, AccountId? Buyer, Money ExpectedTotal, IReadOnlyList<SeenLine> Seen);

public sealed record SeenLine(OfferId OfferId, int Quantity, Money UnitPrice);

public sealed record PlaceOrderAnswer(Refusal? Refusal, OrderReference? Reference);

/// <summary>The names that an order, its payment and its parts get when it is placed.</summary>
public sealed record NewOrderNames(OrderReference Reference, PaymentId PaymentId, IReadOnlyDictionary<SellerId, SellerOrderId> SellerOrders);

public static class PlaceOrderHandler
{
    public static Decision<OrderEvent> Decide(PlaceOrder command, Order? order, CartContents cart, CheckoutDraft? delivery, NewOrderNames names, DateTimeOffset now) => order switch
    {
        { } placed when placed.CartId == command.CartId => Decision.Nothing,
        not null => OrderRefusal.NotYours,
        _ when cart.IsEmpty => OrderRefusal.CartIsEmpty,
        _ when delivery is null || delivery.Account != command.Buyer => OrderRefusal.DeliveryMissing,
        _ when WhyNot(command, cart) is { } refusal => refusal,
        _ => new OrderPlaced(
            command.OrderId, names.Reference, cart.Id, names.PaymentId, command.Buyer, delivery.Person, delivery.Email, delivery.Recipient,
            [.. cart.Parts.Select(part => new PlacedSellerOrder(
                names.SellerOrders[part.Seller.Id], part.Seller.Id, part.Seller.Identity, part.Seller.Terms.Commission, part.DispatchWorkingDays, [.. part.Items.Select(LineOf)]))],
            cart.Total, LegalTexts.Version, now),
    };

    public static async Task<(PlaceOrderAnswer, OutgoingMessages)> Handle(PlaceOrder command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var cart = await session.Events.FetchForExclusiveWriting<Cart>(command.CartId.Value, cancellation);
        var known = await session.LoadAsync<Order>(command.OrderId, cancellation);
        var shelf = await StockShelf.Lock(session, cart.Aggregate?.Lines.Select(line => line.OfferId) ?? [], cancellation);
        var contents = cart.Aggregate is { } filled ? await CartReader.Reckon(session, filled, shelf.Stocks, cancellation) : CartContents.Empty(command.CartId);
        var delivery = await session.LoadAsync<CheckoutDraft>(command.CartId, cancellation);
        var names = new NewOrderNames(
            known?.Reference ?? await OrderNumbers.Next(session, now, cancellation), PaymentId.New(), contents.Parts.ToDictionary(part => part.Seller.Id, _ => SellerOrderId.New()));

        var decision = Decide(command, known, contents, delivery, names, now);
        if (decision.Events is not [OrderPlaced placed])
        {
            return (new(decision.Refusal, known?.Reference), []);
        }

        session.Events.StartStream<Order>(placed.OrderId.Value, placed);
        session.Events.StartStream<Payment>(placed.PaymentId.Value, new PaymentStarted(placed.PaymentId, placed.OrderId, placed.Reference, placed.Total, now));
        cart.AppendOne(new CartCheckedOut(placed.OrderId, now));
        foreach (var item in contents.Items)
        {
            shelf.Record(item.Line.OfferId, StockKeeping.Reserve(placed.OrderId, item.Line.Quantity, shelf.Stocks[item.Line.OfferId], now).Events);
        }

        var messages = new OutgoingMessages { shelf.Announcement! };
        var byTheClock = Asking.Origin("system", "system", "délai de paiement");
        byTheClock.ScheduleDelay = Payment.TimeToPay;
        messages.Add(new ExpirePayment(placed.PaymentId).WithDeliveryOptions(byTheClock));
        return (new(null, placed.Reference), messages);
    }

    private static Refusal? WhyNot(PlaceOrder command, CartContents cart)
    {
        var seen = command.Seen.ToLookup(line => line.OfferId);
        if (cart.Lost.Count > 0 || seen.Count != cart.Items.Count() || cart.Items.Any(item => seen[item.Line.OfferId].Sum(line => (long)line.Quantity) != item.Line.Quantity))
        {
            return OrderRefusal.CartChanged;
        }

        foreach (var item in cart.Items)
        {
            var seenPrice = seen[item.Line.OfferId].First().UnitPrice;
            var refusal = item switch
            {
                { Stopped: { } why } => OrderRefusal.SellerNotSelling(item.Offer!.Title, why),
                { IsForSale: false } => OrderRefusal.NotForSale(item.Offer!.Title),
                { IsOrderable: false } => OrderRefusal.SoldOut(item.Offer!.Title, item.Available),
                _ when item.UnitPrice != seenPrice => OrderRefusal.PriceChanged(item.Offer!.Title, item.UnitPrice, seenPrice),
                _ => null,
            };
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return cart.Total == command.ExpectedTotal ? null : OrderRefusal.CartChanged;
    }

    private static PlacedLine LineOf(CartItem item)
    {
        var offer = item.Offer!;
        return new(
            offer.Id, offer.ProductId, offer.Slug, offer.Title, offer.Picture, offer.PictureAlt, item.Line.Quantity, offer.Price, offer.Vat, offer.DispatchWorkingDays, offer.MadeToMeasure);
    }
}
