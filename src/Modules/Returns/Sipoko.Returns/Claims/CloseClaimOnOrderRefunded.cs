using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Returns.Purchases;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>The money went back: the claim that asked for it ends; one about the same goods, if another part of the site gave it, asks for no more than is left.</summary>
public static class CloseClaimOnOrderRefundedHandler
{
    public static Decision<ClaimEvent> Decide(OrderRefunded refunded, IReadOnlyList<ClaimAmount> lines, Claim claim) =>
        claim.Refunds.FirstOrDefault(refund => refund.RefundId == refunded.RefundId) switch
        {
            { Made: null } asked when asked.Version < refunded.Version => new RefundMade(refunded.RefundId, refunded.Total, refunded.ToGiftCard, refunded.At, refunded.Version),
            not null => Decision.Nothing,

            // What Fulfilment stopped counts by its quantities, which are not told yet; a withdrawal waits for them.
            _ when claim.IsOver || claim is { Stage: ClaimStage.Stopping, Held: null } || lines.Count == 0 => Decision.Nothing,
            _ => new ClaimedLinesRefunded(refunded.RefundId, lines, refunded.At, refunded.Version),
        };

    public static async Task<OutgoingMessages> Handle(OrderRefunded refunded, IDocumentSession session, ClaimNews news, CancellationToken cancellation)
    {
        var purchase = await session.Purchase(refunded.SellerOrderId, cancellation);
        IReadOnlyList<ClaimAmount> left = [.. (refunded.Lines ?? []).Where(_ => refunded.Total > Money.Zero).Select(line => new ClaimAmount(line.OfferId, line.Quantity, line.Amount))];
        if (purchase.Refunds.All(made => made.RefundId != refunded.RefundId))
        {
            session.Store(purchase with { Refunds = [.. purchase.Refunds, new(refunded.RefundId, refunded.Total, refunded.ToGiftCard, refunded.At, left, refunded.Version)] });
        }

        var messages = new OutgoingMessages();
        foreach (var id in await session.ClaimsAbout(purchase, cancellation))
        {
            var stream = await session.Events.FetchForWriting<Claim>(id.Value, cancellation);
            var decision = Decide(refunded, Share(left, stream.Aggregate!), stream.Aggregate!);
            stream.AppendMany(decision.Recorded);
            left = Without(left, decision.Events.OfType<ClaimedLinesRefunded>().SelectMany(happened => happened.Lines).ToArray());
            messages.AddRange(await news.Of(stream.Aggregate, decision.Events, cancellation));
        }

        return messages;
    }

    /// <summary>What of a refund falls on this claim: no more than it still asks for.</summary>
    internal static IReadOnlyList<ClaimAmount> Share(IReadOnlyList<ClaimAmount> refunded, Claim claim) =>
    [
        .. ClaimAmounts.Whole(claim).SelectMany(asked => refunded.Where(line => line.OfferId == asked.OfferId && line.Amount > Money.Zero)
            .Select(line => asked.Amount < line.Amount ? asked : line with { Quantity = Math.Min(line.Quantity, asked.Quantity) })),
    ];

    private static IReadOnlyList<ClaimAmount> Without(IReadOnlyList<ClaimAmount> refunded, IReadOnlyList<ClaimAmount> taken) =>
    [
        .. refunded.Select(line => taken.Where(part => part.OfferId == line.OfferId).Aggregate(line, (left, part) => left with { Quantity = left.Quantity - part.Quantity, Amount = left.Amount - part.Amount })),
    ];
}

internal static class ClaimLoading
{
    /// <summary>The claims about one seller's part of an order, the oldest first.</summary>
    public static async Task<IReadOnlyList<ClaimId>> ClaimsAbout(this IDocumentSession session, Purchase purchase, CancellationToken cancellation) =>
    [
        .. (await session.Query<Claim>().Where(claim => claim.OrderId == purchase.OrderId).OrderBy(claim => claim.OpenedAt).ToListAsync(cancellation))
            .Where(claim => claim.Subject.SellerOrderId == purchase.Id).Select(claim => claim.Id),
    ];
}
