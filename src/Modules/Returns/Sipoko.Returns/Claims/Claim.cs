using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Returns.Claims;

/// <summary>What a buyer claims about one seller order, from the first word to the money.</summary>
/// <param name="DueBy">Until when whoever must act has time (Paris); null when nothing runs.</param>
public sealed record Claim(
    ClaimId Id, ClaimKind Kind, ClaimSubject Subject, OrderId OrderId, SellerId SellerId, AccountId? Buyer, ClaimBasis Basis, ReturnReason? Reason, RemedyWish Wish, ClaimStage Stage,
    DateOnly? DueBy, DateTimeOffset OpenedAt, DateTimeOffset MovedAt)
{
    /// <summary>By when a withdrawn purchase must be paid back (art. L221-24).</summary>
    public DateOnly? RefundBy { get; init; }

    /// <summary>The last day on which Sipoko decides about a parcel that never came.</summary>
    public DateOnly? EscalateBy { get; init; }

    public IReadOnlyList<ClaimedQuantity> Stopped { get; init; } = [];

    public IReadOnlyList<ClaimRefund> Refunds { get; init; } = [];

    public Money? Offered { get; init; }

    /// <summary>What sending back cost the buyer.</summary>
    public Money ReturnCost { get; init; }

    public bool HasLabel { get; init; }

    public bool SellerWasReminded { get; init; }

    public bool SellerWasSilent { get; init; }

    public ClaimDispute? Dispute { get; init; }

    internal bool IsOver => Stage is ClaimStage.Refunded or ClaimStage.Replaced or ClaimStage.Rejected or ClaimStage.GivenUp;

    /// <summary>Its quantities cannot be claimed a second time.</summary>
    internal bool HoldsItsLines => Stage is not (ClaimStage.Replaced or ClaimStage.Rejected or ClaimStage.GivenUp);

    /// <summary>The seller bears the way back, except when the buyer ordered by mistake or withdraws (art. L221-23).</summary>
    internal bool SellerPaysReturn => Kind is not ClaimKind.Withdrawal && Reason is not ReturnReason.Mistake;

    internal static Claim Evolve(Claim? claim, ClaimEvent happened) => (claim, happened) switch
    {
        (null, PurchaseWithdrawn e) => Begin(e.ClaimId, ClaimKind.Withdrawal, e.Subject, ClaimBasis.Withdrawal, e.IsReceived ? ClaimStage.AwaitingParcel : ClaimStage.Stopping, e.SendBackBy, e.At)
            with
        { RefundBy = e.RefundBy },
        (null, ReturnRequested e) => Begin(e.ClaimId, ClaimKind.Return, e.Subject, e.Basis, ClaimStage.AwaitingSeller, e.AnswerBy, e.At) with { Reason = e.Reason, Wish = e.Wish },
        (null, NonDeliveryReported e) => Begin(e.ClaimId, ClaimKind.NonDelivery, e.Subject, ClaimBasis.Delivery, ClaimStage.AwaitingSeller, e.AnswerBy, e.At) with { EscalateBy = e.EscalateBy },
        ({ } c, WithdrawnLinesStopped e) => c.WithStopped(e),
        ({ } c, ReturnAccepted e) => c.Moved(ClaimStage.AwaitingParcel, e.SendBackBy, e.At) with { HasLabel = e.Label is not null },
        ({ } c, ClaimRefused e) => c.Moved(ClaimStage.Refused, null, e.At),
        ({ } c, DeliveryAsserted e) => c.Moved(ClaimStage.Refused, null, e.At),
        ({ } c, PartialRefundOffered e) => c.Moved(ClaimStage.Offered, e.AnswerBy, e.At) with { Offered = e.Amount },
        ({ } c, PartialRefundDeclined e) => c.Moved(ClaimStage.AwaitingSeller, e.AnswerBy, e.At) with { Offered = null, SellerWasReminded = false, SellerWasSilent = false },
        ({ } c, ReplacementPromised e) => c.Moved(ClaimStage.Replacing, e.By, e.At),
        ({ } c, ReplacementReceived e) => c.Moved(ClaimStage.Replaced, null, e.At),
        ({ } c, ArticleSentBack e) => c.Moved(ClaimStage.OnItsWayBack, e.InspectBy, e.At) with { ReturnCost = e.Cost },
        ({ } c, ReturnInspected e) => e.IsConforming ? c with { MovedAt = e.At } : c.Moved(ClaimStage.Disagreed, null, e.At),
        ({ } c, RefundAsked e) => c.Moved(ClaimStage.Refunding, null, e.At) with { Refunds = [.. c.Refunds, new(e.RefundId, e.Lines, e.Shipping)] },
        ({ } c, RefundMade e) => c.WithRefund(e),
        ({ } c, RefundStuck e) => c.Moved(ClaimStage.RefundStuck, null, e.At),
        ({ } c, SellerReminded) => c with { SellerWasReminded = true },
        ({ } c, SellerStayedSilent) => c with { SellerWasSilent = true },
        ({ } c, ClaimGivenUp e) => c.Moved(ClaimStage.GivenUp, null, e.At),
        ({ } c, ClaimJoined e) => c with { Buyer = e.Buyer },
        ({ } c, DisputeOpened e) => c.Moved(ClaimStage.Disputed, e.StatementsUntil, e.At) with { Dispute = new(e.By, e.At, e.StatementsUntil) },
        ({ Dispute: { } dispute } c, StatementAdded e) => c with { Dispute = dispute with { Statements = [.. dispute.Statements, e.StatementId] } },
        ({ Dispute: { } dispute } c, DisputeDecided e) => c.Moved(AfterVerdict(c, e.Verdict), null, e.At)
            with
        { Dispute = dispute with { Verdict = e.Verdict, Reasons = e.Reasons, DecidedBy = e.Staff, DecidedAt = e.At, ContestableUntil = e.ContestableUntil, Decisions = dispute.Decisions + 1 } },
        ({ Dispute: { } dispute } c, DecisionContested e) => c.Moved(ClaimStage.Disputed, null, e.At) with { Dispute = dispute with { ContestedBy = e.By } },
        _ => throw new UnreachableEventException(claim, happened),
    };

    private static Claim Begin(ClaimId id, ClaimKind kind, ClaimSubject subject, ClaimBasis basis, ClaimStage stage, DateOnly due, DateTimeOffset at) =>
        new(id, kind, subject, subject.OrderId, subject.SellerId, subject.Buyer, basis, null, RemedyWish.Refund, stage, due, at, at);

    private static ClaimStage AfterVerdict(Claim claim, DisputeVerdict verdict) => verdict switch
    {
        DisputeVerdict.Replace => ClaimStage.Replacing,
        DisputeVerdict.Reject => ClaimStage.Rejected,
        _ => claim.Refunds.Any(refund => refund.Made is null) ? ClaimStage.Refunding : ClaimStage.Refunded, // a refund decided now follows as an event of its own
    };

    private Claim Moved(ClaimStage stage, DateOnly? due, DateTimeOffset at) => this with { Stage = stage, DueBy = due, MovedAt = at };

    private Claim WithStopped(WithdrawnLinesStopped e)
    {
        var stopped = this with { Stopped = e.Lines, MovedAt = e.At, Refunds = e.RefundId is { } refund ? [.. Refunds, new(refund, [], Money.Zero)] : Refunds };
        return stopped with { Stage = ClaimAmounts.Whole(stopped).Count == 0 ? ClaimStage.Refunding : ClaimStage.AwaitingParcel };
    }

    private Claim WithRefund(RefundMade e)
    {
        var refunds = Refunds.Select(refund => refund.RefundId == e.RefundId ? refund with { Made = e.Total, ToGiftCard = e.ToGiftCard } : refund).ToArray();
        var isLast = Stage is ClaimStage.Refunding or ClaimStage.RefundStuck && refunds.All(refund => refund.Made is not null);
        return this with { Refunds = refunds, Stage = isLast ? ClaimStage.Refunded : Stage, MovedAt = e.At };
    }
}

/// <param name="Made">What went back; null while the money is on its way.</param>
public sealed record ClaimRefund(RefundId RefundId, IReadOnlyList<ClaimAmount> Lines, Money Shipping, Money? Made = null, Money ToGiftCard = default);

/// <param name="Decisions">How many members of staff have decided: two at most.</param>
public sealed record ClaimDispute(
    Party OpenedBy, DateTimeOffset OpenedAt, DateOnly StatementsUntil, DisputeVerdict? Verdict = null, StatementOfReasons? Reasons = null, AccountId? DecidedBy = null,
    DateTimeOffset? DecidedAt = null, DateOnly? ContestableUntil = null, Party? ContestedBy = null, int Decisions = 0)
{
    public IReadOnlyList<MessageId> Statements { get; init; } = [];
}

public sealed partial class ClaimProjection : SingleStreamProjection<Claim, ClaimId>
{
    public ClaimProjection() => this.SeeOnly<ClaimEvent>();

    public override Claim Evolve(Claim? snapshot, ClaimId id, IEvent e) => Claim.Evolve(snapshot, (ClaimEvent)e.Data);
}
