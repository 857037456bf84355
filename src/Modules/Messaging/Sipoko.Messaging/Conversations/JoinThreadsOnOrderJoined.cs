using Marten;
using Sipoko.Checkout.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>Whose a guest's order is from now on; kept because the order's threads may be open later than this is told.</summary>
public sealed record JoinedOrder(OrderId Id, AccountId Buyer);

/// <summary>A guest's order belongs to an account: so do its threads.</summary>
public static class JoinThreadsOnOrderJoinedHandler
{
    public static Decision<ConversationEvent> Decide(OrderJoined joined, Conversation thread) =>
        thread.Buyer == joined.Buyer || thread.HasBuyerLeft ? Decision.Nothing : new BuyerJoined(joined.Buyer, joined.At);

    public static async Task Handle(OrderJoined joined, IDocumentSession session, CancellationToken cancellation)
    {
        session.Store(new JoinedOrder(joined.OrderId, joined.Buyer));
        foreach (var thread in await session.Query<Conversation>().Where(thread => thread.OrderId == joined.OrderId).ToListAsync(cancellation))
        {
            var stream = await session.Events.FetchForWriting<Conversation>(thread.Id.Value, cancellation);
            stream.AppendMany(Decide(joined, stream.Aggregate!).Recorded);
        }
    }
}
