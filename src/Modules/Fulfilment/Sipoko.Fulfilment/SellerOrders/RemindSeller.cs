using Marten;
using Sipoko.Fulfilment.Emails;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>One working day is left to ship: the seller is reminded, unless all has left.</summary>
public sealed record RemindSeller(SellerOrderId SellerOrderId);

public static class RemindSellerHandler
{
    public static Decision<SellerOrderEvent> Decide(SellerOrder order, DateTimeOffset now) => order switch
    {
        { HasLeft: false } or { RemindedAt: not null } => Decision.Nothing,
        _ when now < Deadlines.Of(order.PromisedBy).Reminder => Decision.Nothing,
        _ => new SellerReminded(now),
    };

    public static async Task<OutgoingMessages> Handle(RemindSeller command, IDocumentSession session, FulfilmentEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<SellerOrder>(command.SellerOrderId.Value, cancellation);
        var decision = Decide(stream.Aggregate!, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return decision.Events.Count == 0 ? [] : [await emails.ShipReminder(stream.Aggregate!, cancellation)];
    }
}
