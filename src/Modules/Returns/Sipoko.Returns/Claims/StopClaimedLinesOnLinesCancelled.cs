using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Returns.Purchases;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>
/// What had not left was stopped, by a withdrawal or otherwise: it can be claimed no more, a withdrawal knows what is left to send back, and a parcel that never
/// came what is left to refund.
/// </summary>
public static class StopClaimedLinesOnLinesCancelledHandler
{
    public static Decision<ClaimEvent> Decide(LinesCancelled cancelled, Claim claim, Purchase purchase) => claim switch
    {
        { Kind: ClaimKind.Withdrawal, Stage: ClaimStage.Stopping } when cancelled.CancellationId == ClaimNews.CancellationOf(claim.Id) =>
            WithRefund(cancelled, purchase, new WithdrawnLinesStopped([.. cancelled.Lines.Select(line => new ClaimedQuantity(line.OfferId, line.Quantity))], cancelled.RefundId, cancelled.At)),
        { Kind: ClaimKind.NonDelivery } => OfMissing(cancelled, claim, purchase),
        _ => Decision.Nothing,
    };

    public static async Task<OutgoingMessages> Handle(LinesCancelled cancelled, IDocumentSession session, ClaimNews news, CancellationToken cancellation)
    {
        var purchase = await session.Purchase(cancelled.SellerOrderId, cancellation);
        if (purchase.Cancelled.Any(stopped => stopped.CancellationId == cancelled.CancellationId))
        {
            return [];
        }

        session.Store(purchase with
        {
            Cancelled = [.. purchase.Cancelled, new(cancelled.CancellationId, [.. cancelled.Lines.Select(line => new StoppedLine(line.OfferId, line.Quantity))], cancelled.RefundId)],
        });
        var messages = new OutgoingMessages();
        foreach (var id in await session.ClaimsAbout(purchase, cancellation))
        {
            var stream = await session.Events.FetchForWriting<Claim>(id.Value, cancellation);
            var decision = Decide(cancelled, stream.Aggregate!, purchase);
            stream.AppendMany(decision.Recorded);
            messages.AddRange(await news.Of(stream.Aggregate, decision.Events, cancellation));
        }

        return messages;
    }

    private static Decision<ClaimEvent> OfMissing(LinesCancelled cancelled, Claim claim, Purchase purchase)
    {
        var isAnswer = claim.Held is { } held && cancelled.CancellationId == ClaimNews.CancellationOf(held.RefundId);
        var lines = cancelled.Lines.Select(line => new ClaimedQuantity(line.OfferId, Math.Min(line.Quantity, ClaimAmounts.Left(claim, line.OfferId)))).Where(line => line.Quantity > 0).ToArray();
        var known = claim.Refunds.FirstOrDefault(refund => refund.RefundId == cancelled.RefundId);
        if ((lines.Length == 0 && !isAnswer) || known is { Lines.Count: 0 } || (claim.IsOver && known is null))
        {
            return Decision.Nothing;
        }

        var stopped = new ClaimedLinesCancelled(lines, cancelled.RefundId, cancelled.At);
        var events = lines.Length == 0 ? [] : WithRefund(cancelled, purchase, stopped);
        var after = events.Aggregate(claim, Claim.Evolve);
        return isAnswer && ClaimAmounts.Due(after) is { Count: > 0 } due
            ? (ClaimEvent[])[.. events, new RefundAsked(claim.Held!.RefundId, due, claim.Held.Shipping, claim.Held.Ground, cancelled.At)]
            : events;
    }

    // The money may have come back first: the two messages wait in different queues.
    private static ClaimEvent[] WithRefund(LinesCancelled cancelled, Purchase purchase, ClaimEvent stopped) =>
        purchase.Refunds.FirstOrDefault(refund => refund.RefundId == cancelled.RefundId) is { } made
            ? [stopped, new RefundMade(made.RefundId, made.Total, made.ToGiftCard, made.At, made.Version)]
            : [stopped];
}
