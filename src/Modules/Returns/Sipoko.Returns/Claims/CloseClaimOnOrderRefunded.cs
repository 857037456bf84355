using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Returns.Purchases;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>The money went back: the claim that asked for it ends.</summary>
public static class CloseClaimOnOrderRefundedHandler
{
    public static Decision<ClaimEvent> Decide(OrderRefunded refunded, Claim claim, DateTimeOffset now) =>
        claim.Refunds.FirstOrDefault(refund => refund.RefundId == refunded.RefundId) is { Made: null }
            ? new RefundMade(refunded.RefundId, refunded.Total, refunded.ToGiftCard, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(OrderRefunded refunded, IDocumentSession session, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var purchase = await session.Purchase(refunded.SellerOrderId, cancellation);
        if (purchase.Refunds.All(made => made.RefundId != refunded.RefundId))
        {
            session.Store(purchase with { Refunds = [.. purchase.Refunds, new(refunded.RefundId, refunded.Total, refunded.ToGiftCard, refunded.At)] });
        }

        if (await session.ClaimOf(refunded.OrderId, refunded.RefundId, cancellation) is not { } id)
        {
            return [];
        }

        var stream = await session.Events.FetchForWriting<Claim>(id.Value, cancellation);
        var decision = Decide(refunded, stream.Aggregate!, clock.GetUtcNow());
        stream.AppendMany(decision.Recorded);
        return await news.Of(stream.Aggregate, decision.Events, cancellation);
    }
}

internal static class ClaimLoading
{
    /// <summary>The claim that waits for a refund; null for a refund that another part of the site asked for.</summary>
    public static async Task<ClaimId?> ClaimOf(this IDocumentSession session, OrderId order, RefundId refund, CancellationToken cancellation) =>
        (await session.Query<Claim>().Where(claim => claim.OrderId == order).ToListAsync(cancellation)).FirstOrDefault(claim => claim.Refunds.Any(asked => asked.RefundId == refund))?.Id;
}
