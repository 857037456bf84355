using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Returns.Purchases;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>The money could not be moved, or a bank sent it back after days: the claim waits for a member of staff.</summary>
public static class KeepWaitingOnRefundFailedHandler
{
    public static Decision<ClaimEvent> Decide(RefundFailed failed, Claim claim) =>
        claim.Stage is not ClaimStage.Closed && claim.Refunds.Any(refund => refund.RefundId == failed.RefundId && !refund.IsStuck && refund.Version < failed.Version)
            ? new RefundStuck(failed.RefundId, failed.Why, failed.At, failed.Version)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(RefundFailed failed, IDocumentSession session, ClaimNews news, CancellationToken cancellation)
    {
        var purchase = await session.Purchase(failed.SellerOrderId, cancellation);
        var messages = new OutgoingMessages();
        foreach (var id in await session.ClaimsAbout(purchase, cancellation))
        {
            var stream = await session.Events.FetchForWriting<Claim>(id.Value, cancellation);
            var decision = Decide(failed, stream.Aggregate!);
            stream.AppendMany(decision.Recorded);
            messages.AddRange(await news.Of(stream.Aggregate, decision.Events, cancellation));
        }

        return messages;
    }
}
