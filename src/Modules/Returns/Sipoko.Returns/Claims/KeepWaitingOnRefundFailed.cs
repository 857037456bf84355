using Marten;
using Sipoko.Checkout.Contracts;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>The money could not be moved: the claim waits for a member of staff.</summary>
public static class KeepWaitingOnRefundFailedHandler
{
    public static Decision<ClaimEvent> Decide(RefundFailed failed, Claim claim, DateTimeOffset now) =>
        claim.Stage is not ClaimStage.RefundStuck && claim.Refunds.Any(refund => refund.RefundId == failed.RefundId && refund.Made is null)
            ? new RefundStuck(failed.RefundId, failed.Why, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(RefundFailed failed, IDocumentSession session, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        if (await session.ClaimOf(failed.OrderId, failed.RefundId, cancellation) is not { } id)
        {
            return [];
        }

        var stream = await session.Events.FetchForWriting<Claim>(id.Value, cancellation);
        var decision = Decide(failed, stream.Aggregate!, clock.GetUtcNow());
        stream.AppendMany(decision.Recorded);
        return await news.Of(stream.Aggregate, decision.Events, cancellation);
    }
}
