using Marten;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Stocks;
using Wolverine;
using OrderPaid = Sipoko.Checkout.Orders.OrderPaid;

namespace Sipoko.Checkout.Payments;

/// <summary>Writes one decision over a payment with all that follows from it, in one transaction. Locks are taken as payment, order, stocks, gift cards.</summary>
internal static class PaymentBook
{
    public static async Task<OutgoingMessages> Record(
        IDocumentSession session, PaymentId id, Func<Payment, bool, Decision<PaymentEvent>> decide, CheckoutEmails emails, DateTimeOffset now, CancellationToken cancellation)
    {
        var payment = await session.Events.FetchForExclusiveWriting<Payment>(id.Value, cancellation);
        if (payment.Aggregate is not { } awaited)
        {
            return [];
        }

        var order = await session.Events.FetchForExclusiveWriting<Order>(awaited.OrderId.Value, cancellation);
        var placed = order.Aggregate!;
        var shelf = await StockShelf.Lock(session, placed.Lines.Select(line => line.OfferId), cancellation);
        var cards = await GiftCardShelf.Lock(session, awaited.Shares.Select(share => share.GiftCardId), cancellation);
        var decided = decide(awaited, Settlement.StockIsThere(placed, shelf.Stocks) && cards.AreThere(awaited, now)).Events;
        var settlement = Settlement.Of(decided, placed, shelf.Stocks, now);

        payment.AppendMany(settlement.Payment);
        order.AppendMany(settlement.Order);
        foreach (var (offer, events) in settlement.Stocks)
        {
            shelf.Record(offer, events);
        }

        var ofCards = cards.Settle(decided, awaited, now);
        await LedgerBook.Post(session, [.. ofCards, .. Settlement.Entries(decided, placed, awaited.Parts)], now, cancellation);

        var messages = new OutgoingMessages();
        if (shelf.Announcement is { } levels)
        {
            messages.Add(levels);
        }

        foreach (var due in decided.OfType<PaymentRefundDue>())
        {
            messages.Add(new RefundPayment(awaited.Id, due.PaymentIntentId));
        }

        var after = settlement.Order.Aggregate(placed, Order.Evolve);
        foreach (var happened in settlement.Order)
        {
            messages.AddRange(happened switch
            {
                OrderPaid => [PaidOrder.Announce(after), .. await emails.OrderConfirmed(after, decided.Aggregate(awaited, Payment.Evolve), cancellation)],
                OrderCancelled => [new RefillCart(after.CartId, after.Id, [.. after.Lines.Select(line => new CartLine(line.OfferId, line.Quantity, line.UnitPrice))])],
                _ => Array.Empty<object>(),
            });
        }

        return messages;
    }
}
