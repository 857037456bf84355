using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.Emails;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>The money is in: each seller's part waits to be shipped, and each seller is told.</summary>
public static class PrepareSellerOrdersOnOrderPaidHandler
{
    /// <param name="joined">When a guest's order went to an account before the payment was told.</param>
    public static IReadOnlyList<SellerOrderPrepared> Decide(OrderPaid paid, IReadOnlySet<SellerOrderId> alreadyPrepared, JoinedOrder? joined = null) =>
    [
        .. paid.SellerOrders.Where(part => !alreadyPrepared.Contains(part.SellerOrderId)).Select(part => new SellerOrderPrepared(
            part.SellerOrderId, paid.OrderId, paid.Reference, part.SellerId, part.ShopName, part.SellerEmail, paid.Buyer ?? joined?.Buyer, paid.Person, paid.Email, paid.Recipient, part.PromisedBy,
            [.. part.Lines.Select(line => new OrderedLine(line.OfferId, line.ProductId, line.Slug, line.Title, line.Picture, line.Quantity, line.UnitPrice, line.MadeToMeasure))],
            paid.PaidAt)),
    ];

    public static async Task<OutgoingMessages> Handle(OrderPaid paid, IDocumentSession session, FulfilmentEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        await OrderLock.Take(session, paid.OrderId, cancellation);
        var joined = await session.LoadAsync<JoinedOrder>(paid.OrderId, cancellation);
        var known = await session.Query<SellerOrder>().Where(order => order.OrderId == paid.OrderId).Select(order => order.Id).ToListAsync(cancellation);
        var messages = new OutgoingMessages();
        foreach (var prepared in Decide(paid, known.ToHashSet(), joined))
        {
            session.Events.StartStream<SellerOrder>(prepared.SellerOrderId.Value, prepared);
            var seller = paid.SellerOrders.Single(part => part.SellerOrderId == prepared.SellerOrderId);
            messages.Add(await emails.OrderToShip(prepared, seller.SellerEmail, seller.Total, cancellation));
            messages.AddRange(Clocks(prepared, clock.GetUtcNow()));
        }

        return messages;
    }

    /// <summary>What the calendar will ask, whatever happens until then; a reminder that would come at once is left out.</summary>
    private static IEnumerable<object> Clocks(SellerOrderPrepared prepared, DateTimeOffset now)
    {
        var deadlines = Deadlines.Of(prepared.PromisedBy);
        if (deadlines.Reminder > now)
        {
            yield return At(deadlines.Reminder, new RemindSeller(prepared.SellerOrderId), now);
        }

        yield return At(deadlines.Late, new TellLateness(prepared.SellerOrderId), now);
        yield return At(deadlines.Cancellation, new CancelOverdue(prepared.SellerOrderId), now);
    }

    private static DeliveryMessage<TMessage> At<TMessage>(DateTimeOffset due, TMessage message, DateTimeOffset now) where TMessage : class
    {
        var byTheClock = Asking.Origin("system", "system", "délai d’expédition");
        byTheClock.ScheduleDelay = due > now ? due - now : TimeSpan.Zero;
        return message.WithDeliveryOptions(byTheClock);
    }
}
