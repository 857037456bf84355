using Marten;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stocks;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>The buyer orders what lies in the cart, with obligation to pay.</summary>
/// <param name="OrderId">Made with the page, so that a double click orders once.</param>
/// <param name="Seen">Offers, quantities and prices as the page showed them: nothing else is ordered.</param>
/// <param name="GiftCards">What each gift card pays, as the page showed it.</param>
public sealed record PlaceOrder(OrderId OrderId, CartId CartId, AccountId? Buyer, Money ExpectedTotal, IReadOnlyList<SeenLine> Seen, IReadOnlyList<SeenGiftCard>? GiftCards = null);

public sealed record SeenGiftCard(GiftCardId GiftCardId, Money Amount);

public sealed record SeenLine(OfferId OfferId, int Quantity, Money UnitPrice);

public sealed record PlaceOrderAnswer(Refusal? Refusal, OrderReference? Reference);

/// <summary>The names that an order, its payment and its parts get when it is placed.</summary>
public sealed record NewOrderNames(OrderReference Reference, PaymentId PaymentId, IReadOnlyDictionary<SellerId, SellerOrderId> SellerOrders);

public static class PlaceOrderHandler
{
    /// <param name="shares">What the gift cards at hand would pay now.</param>
    public static Decision<OrderEvent> Decide(
        PlaceOrder command, Order? order, CartContents cart, CheckoutDraft? delivery, NewOrderNames names, DateTimeOffset now, IReadOnlyList<GiftCardShare>? shares = null) => order switch
        {
            { } placed when placed.CartId == command.CartId => Decision.Nothing,
            not null => OrderRefusal.NotYours,
            _ when cart.IsEmpty => OrderRefusal.CartIsEmpty,
            _ when delivery is null || delivery.Account != command.Buyer => OrderRefusal.DeliveryMissing,
            _ when WhyNot(command, cart) is { } refusal => refusal,
            _ when !(command.GiftCards ?? []).SequenceEqual((shares ?? []).Select(share => new SeenGiftCard(share.GiftCardId, share.Amount))) => GiftCardRefusal.NotEnough,
            _ => new OrderPlaced(
                command.OrderId, names.Reference, cart.Id, names.PaymentId, command.Buyer, delivery.Person, delivery.Email, delivery.Recipient,
                [.. cart.Parts.Select(part => new PlacedSellerOrder(
                names.SellerOrders[part.Seller.Id], part.Seller.Id, part.Seller.Identity, part.Seller.Terms.Commission, part.DispatchWorkingDays, [.. part.Items.Select(LineOf)]))],
                cart.Total, LegalTexts.Version, now),
        };

    public static async Task<(PlaceOrderAnswer, OutgoingMessages)> Handle(
        PlaceOrder command, IDocumentSession session, CheckoutEmails emails, IErasureTerms terms, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var cart = await session.Events.FetchForExclusiveWriting<Cart>(command.CartId.Value, cancellation);
        var known = await session.LoadAsync<Order>(command.OrderId, cancellation);
        var shelf = await StockShelf.Lock(session, cart.Aggregate?.Lines.Select(line => line.OfferId) ?? [], cancellation);
        var contents = cart.Aggregate is { } filled ? await CartReader.Reckon(session, filled, shelf.Stocks, cancellation) : CartContents.Empty(command.CartId);
        var delivery = await session.LoadAsync<CheckoutDraft>(command.CartId, cancellation);
        var names = new NewOrderNames(
            known?.Reference ?? await OrderNumbers.Next(session, now, cancellation), PaymentId.New(), contents.Parts.ToDictionary(part => part.Seller.Id, _ => SellerOrderId.New()));

        var atHand = await GiftCardsAtHand.Of(session, command.CartId, command.Buyer, cancellation);
        var cards = await GiftCardShelf.Lock(session, atHand, cancellation);
        var shares = GiftCardShares.Of(contents.Total, atHand.Where(cards.Cards.ContainsKey).Select(card => cards.Cards[card]), now);

        var decision = Decide(command, known, contents, delivery, names, now, shares);
        if (decision.Events is not [OrderPlaced placed])
        {
            return (new(decision.Refusal, known?.Reference), []);
        }

        var parts = shares.Select(share => new GiftCardPart(share.GiftCardId, share.Amount)).ToArray();
        if (await LedgerBook.TryPost(session, [.. parts.Select(part => Postings.ForGiftCardReserved(placed.PaymentId, placed.OrderId, part))], now, cancellation) is not null)
        {
            return (new(GiftCardRefusal.NotEnough, null), []);
        }

        if (placed.Buyer is null)
        {
            await terms.ForgetAfter(placed.Person, Purpose.Contract, Retention.LastDay(Purpose.Contract, ParisTime.Day(now)), cancellation, session.Connection); // a guest never leaves: the term runs from the order
        }

        cart.AppendOne(new CartCheckedOut(placed.OrderId, now));
        session.Delete<GiftCardsAtHand>(command.CartId);
        foreach (var share in shares)
        {
            cards.Record(share.GiftCardId, GiftCardKeeping.Reserve(placed.OrderId, share.Amount, cards.Cards[share.GiftCardId], now).Events);
        }

        var started = new PaymentStarted(
            placed.PaymentId, placed.OrderId, placed.Reference, placed.Total - shares.Select(share => share.Amount).Sum(), now, shares.Count == 0 ? null : shares);
        return started.Expected == Money.Zero ? await Pay(placed, started, contents, session, shelf, cards, emails, now, cancellation) : Await(placed, started, contents, session, shelf, now);
    }

    /// <summary>The rest is to be paid in money: stock is held meanwhile.</summary>
    private static (PlaceOrderAnswer, OutgoingMessages) Await(OrderPlaced placed, PaymentStarted started, CartContents contents, IDocumentSession session, StockShelf shelf, DateTimeOffset now)
    {
        session.Events.StartStream<Order>(placed.OrderId.Value, placed);
        session.Events.StartStream<Payment>(placed.PaymentId.Value, started);
        foreach (var item in contents.Items)
        {
            shelf.Record(item.Line.OfferId, StockKeeping.Reserve(placed.OrderId, item.Line.Quantity, shelf.Stocks[item.Line.OfferId], now).Events);
        }

        var byTheClock = Asking.Origin("system", "system", "délai de paiement");
        byTheClock.ScheduleDelay = Payment.TimeToPay;
        return (new(null, placed.Reference), [shelf.Announcement!, new ExpirePayment(placed.PaymentId).WithDeliveryOptions(byTheClock)]);
    }

    /// <summary>Gift cards pay all of it: the order is paid at once.</summary>
    private static async Task<(PlaceOrderAnswer, OutgoingMessages)> Pay(
        OrderPlaced placed, PaymentStarted started, CartContents contents, IDocumentSession session, StockShelf shelf, GiftCardShelf cards, CheckoutEmails emails, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var (covered, paid) = (new PaymentCovered(now), new OrderPaid(placed.PaymentId, placed.Total, now));
        session.Events.StartStream<Order>(placed.OrderId.Value, placed, paid);
        session.Events.StartStream<Payment>(placed.PaymentId.Value, started, covered);
        foreach (var item in contents.Items)
        {
            shelf.Record(item.Line.OfferId, StockKeeping.Take(placed.OrderId, item.Line.Quantity, shelf.Stocks[item.Line.OfferId], now));
        }

        foreach (var share in started.GiftCards!)
        {
            cards.Record(share.GiftCardId, [new GiftCardRedeemed(placed.OrderId, now)]);
        }

        var order = Order.Evolve(Order.Evolve(null, placed), paid);
        await LedgerBook.Post(session, Settlement.Entries([covered], order, [.. started.GiftCards.Select(share => new GiftCardPart(share.GiftCardId, share.Amount))]), now, cancellation);
        var payment = Payment.Evolve(Payment.Evolve(null, started), covered);
        return (new(null, placed.Reference), [shelf.Announcement!, PaidOrder.Announce(order), .. await emails.OrderConfirmed(order, payment, cancellation)]);
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
