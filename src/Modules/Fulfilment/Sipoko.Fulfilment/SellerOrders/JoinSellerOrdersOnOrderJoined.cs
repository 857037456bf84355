using Marten;
using Sipoko.Checkout.Contracts;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Whose a guest's order is from now on; kept because it may be told before the payment is.</summary>
public sealed record JoinedOrder(OrderId Id, AccountId Buyer);

/// <summary>A guest's order belongs to an account now: so do the sellers' parts of it.</summary>
public static class JoinSellerOrdersOnOrderJoinedHandler
{
    public static Decision<SellerOrderEvent> Decide(OrderJoined joined, SellerOrder order) =>
        order.Buyer is null ? new SellerOrderJoined(joined.Buyer, joined.At) : Decision.Nothing;

    public static async Task Handle(OrderJoined joined, IDocumentSession session, CancellationToken cancellation)
    {
        await OrderLock.Take(session, joined.OrderId, cancellation);
        session.Store(new JoinedOrder(joined.OrderId, joined.Buyer));
        foreach (var known in await session.Query<SellerOrder>().Where(order => order.OrderId == joined.OrderId).ToListAsync(cancellation))
        {
            var stream = await session.Events.FetchForWriting<SellerOrder>(known.Id.Value, cancellation);
            stream.AppendMany(Decide(joined, stream.Aggregate!).Events);
        }
    }
}
