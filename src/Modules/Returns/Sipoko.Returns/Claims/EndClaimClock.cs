using Marten;
using Sipoko.Returns.Clocks;
using Wolverine;

namespace Sipoko.Returns.Claims;

public enum ClaimClock
{
    SellerReminder,
    SellerAnswer,
    WithdrawalRefund,
    OfferAnswer,
}

/// <summary>A term of a claim has come; whatever has happened meanwhile is looked at again.</summary>
public sealed record EndClaimClock(ClaimId ClaimId, ClaimClock Clock);

public static class EndClaimClockHandler
{
    public static Decision<ClaimEvent> Decide(EndClaimClock command, Claim claim, RefundId fresh, DateTimeOffset now) => (command.Clock, claim) switch
    {
        (ClaimClock.SellerReminder, { Stage: ClaimStage.AwaitingSeller, SellerWasReminded: false, DueBy: { } due }) when due >= ParisTime.Day(now) && due.AddDays(-1) <= ParisTime.Day(now) => new SellerReminded(now),
        (ClaimClock.SellerAnswer, { Stage: ClaimStage.AwaitingSeller, SellerWasSilent: false, DueBy: { } due }) when due < ParisTime.Day(now) => new SellerStayedSilent(now),

        // The goods are on their way: the proof of dispatch ends the seller's right to wait (art. L221-24).
        (ClaimClock.WithdrawalRefund, { Kind: ClaimKind.Withdrawal, Stage: ClaimStage.OnItsWayBack, DueBy: { } due }) when due < ParisTime.Day(now) =>
            new RefundAsked(fresh, ClaimAmounts.Whole(claim), Money.Zero, RefundGround.Withdrawal, now),
        (ClaimClock.OfferAnswer, { Stage: ClaimStage.Offered, DueBy: { } due }) when due < ParisTime.Day(now) => new PartialRefundLapsed(ClockTable.SellerAnswer.EndFrom(now), now),
        _ => Decision.Nothing,
    };

    public static async Task<OutgoingMessages> Handle(EndClaimClock command, IDocumentSession session, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Claim>(command.ClaimId.Value, cancellation);
        if (stream.Aggregate is not { } claim)
        {
            return [];
        }

        var decision = Decide(command, claim, RefundId.New(), clock.GetUtcNow());
        stream.AppendMany(decision.Recorded);
        return await news.Of(claim, decision.Events, cancellation);
    }
}
