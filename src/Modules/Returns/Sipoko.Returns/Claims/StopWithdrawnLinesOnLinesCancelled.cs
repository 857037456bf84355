using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Returns.Purchases;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>What had not left was stopped, by a withdrawal or otherwise: it can be claimed no more, and a withdrawal knows what is left to send back.</summary>
public static class StopWithdrawnLinesOnLinesCancelledHandler
{
    public static Decision<ClaimEvent> Decide(LinesCancelled cancelled, Claim claim, Purchase purchase, DateTimeOffset now)
    {
        if (claim.Stage is not ClaimStage.Stopping)
        {
            return Decision.Nothing;
        }

        var stopped = new WithdrawnLinesStopped([.. cancelled.Lines.Select(line => new ClaimedQuantity(line.OfferId, line.Quantity))], cancelled.RefundId, now);

        // The money may have come back first: the two messages wait in different queues.
        return purchase.Refunds.FirstOrDefault(refund => refund.RefundId == cancelled.RefundId) is { } made
            ? (ClaimEvent[])[stopped, new RefundMade(made.RefundId, made.Total, made.ToGiftCard, now)]
            : stopped;
    }

    public static async Task<OutgoingMessages> Handle(LinesCancelled cancelled, IDocumentSession session, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var purchase = await session.Purchase(cancelled.SellerOrderId, cancellation);
        if (purchase.Cancelled.All(stopped => stopped.CancellationId != cancelled.CancellationId))
        {
            session.Store(purchase with { Cancelled = [.. purchase.Cancelled, new(cancelled.CancellationId, [.. cancelled.Lines.Select(line => new StoppedLine(line.OfferId, line.Quantity))])] });
        }

        if (cancelled.Cause is not CancellationCause.Withdrawal)
        {
            return [];
        }

        var stream = await session.Events.FetchForWriting<Claim>(cancelled.CancellationId.Value, cancellation);
        if (stream.Aggregate is not { } claim)
        {
            return [];
        }

        var decision = Decide(cancelled, claim, purchase, clock.GetUtcNow());
        stream.AppendMany(decision.Recorded);
        return await news.Of(claim, decision.Events, cancellation);
    }
}
