using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;

namespace Sipoko.Returns.Claims;

/// <summary>A guest's order belongs to an account now: so do its rights and its claims.</summary>
public static class JoinClaimsOnOrderJoinedHandler
{
    public static Decision<ClaimEvent> Decide(OrderJoined joined, Claim claim) => claim.Buyer == joined.Buyer ? Decision.Nothing : new ClaimJoined(joined.Buyer, joined.At);

    public static Decision<ReturnRightEvent> Decide(OrderJoined joined, ReturnRight right) => right.Buyer == joined.Buyer ? Decision.Nothing : new ReturnRightJoined(joined.Buyer, joined.At);

    public static async Task Handle(OrderJoined joined, IDocumentSession session, CancellationToken cancellation)
    {
        session.Store(new JoinedOrder(joined.OrderId, joined.Buyer));
        foreach (var purchase in await session.Query<Purchase>().Where(purchase => purchase.OrderId == joined.OrderId).ToListAsync(cancellation))
        {
            session.Store(purchase with { Buyer = joined.Buyer });
        }

        foreach (var claim in await session.Query<Claim>().Where(claim => claim.OrderId == joined.OrderId).ToListAsync(cancellation))
        {
            (await session.Events.FetchForWriting<Claim>(claim.Id.Value, cancellation)).AppendMany(Decide(joined, claim).Recorded);
        }

        foreach (var right in await session.Query<ReturnRight>().Where(right => right.OrderId == joined.OrderId).ToListAsync(cancellation))
        {
            (await session.Events.FetchForWriting<ReturnRight>(right.Id.Value, cancellation)).AppendMany(Decide(joined, right).Recorded);
        }
    }
}
