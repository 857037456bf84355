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

    /// <summary>Where the claim stood when the seller offered money, and where it goes on when nothing comes of it; set once the seller has made an offer.</summary>
    public ClaimStage? BeforeOffer { get; init; }

    /// <summary>What goes back by us once Fulfilment has said what it stopped.</summary>
    public HeldRefund? Held { get; init; }

    /// <summary>The goods are with the seller again, or on their way.</summary>
    public bool IsBack { get; init; }

    /// <summary>Some of its money could not be moved, or came back: a member of staff must look, wherever the claim stands.</summary>
    public bool IsRefundStuck { get; init; }

    /// <summary>What sending back cost the buyer.</summary>
    public Money ReturnCost { get; init; }

    public bool HasLabel { get; init; }

    public bool SellerWasReminded { get; init; }

    public bool SellerWasSilent { get; init; }

    public ClaimDispute? Dispute { get; init; }

    internal bool IsOver => Stage is ClaimStage.Refunded or ClaimStage.Replaced or ClaimStage.Rejected or ClaimStage.GivenUp or ClaimStage.Closed;

    /// <summary>Nobody else claims its lines: it runs, or they went back for good. Else only the money that it gave back counts.</summary>
    internal bool HoldsItsLines => !IsOver || (Stage is ClaimStage.Refunded or ClaimStage.Closed && (IsBack || Kind is ClaimKind.Withdrawal));

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
        ({ } c, ClaimedLinesCancelled e) => c.WithCancelled(e),
        ({ } c, ClaimedLinesRefunded e) => c.WithRepaid(e),
        ({ } c, ReturnAccepted e) => c.Moved(ClaimStage.AwaitingParcel, e.SendBackBy, e.At) with { HasLabel = e.Label is not null },
        ({ } c, ClaimRefused e) => c.Moved(ClaimStage.Refused, null, e.At),
        ({ } c, DeliveryAsserted e) => c.Moved(ClaimStage.Refused, null, e.At),
        ({ } c, PartialRefundOffered e) => c.Moved(ClaimStage.Offered, e.AnswerBy, e.At) with { Offered = e.Amount, BeforeOffer = c.Stage },
        ({ } c, PartialRefundDeclined e) => c.AfterOffer(e.AnswerBy, e.At),
        ({ } c, PartialRefundLapsed e) => c.AfterOffer(e.AnswerBy, e.At),
        ({ } c, ReplacementPromised e) => c.Moved(ClaimStage.Replacing, e.By, e.At) with { EscalateBy = e.EscalateBy ?? c.EscalateBy },
        ({ } c, ReplacementReceived e) => c.Moved(ClaimStage.Replaced, null, e.At),
        ({ } c, ArticleSentBack e) => c.Moved(ClaimStage.OnItsWayBack, e.InspectBy, e.At) with { ReturnCost = e.Cost, IsBack = true },
        ({ } c, ReturnInspected e) => (e.IsConforming ? c with { MovedAt = e.At } : c.Moved(ClaimStage.Disagreed, null, e.At)) with { IsBack = true },
        ({ } c, ShipmentStopAsked e) => c.Moved(ClaimStage.Stopping, null, e.At) with { Held = new(e.RefundId, e.Lines, e.Shipping, e.Ground) },
        ({ } c, RefundAsked e) => c.Moved(ClaimStage.Refunding, null, e.At) with { Refunds = [.. c.Refunds, new(e.RefundId, e.Lines, e.Shipping)], Held = null, IsBack = c.IsBack && e.Ground is not RefundGround.Agreement },
        ({ } c, RefundMade e) => c.WithRefund(e),
        ({ } c, RefundStuck e) => c.WithStuck(e),
        ({ } c, ClaimClosed e) => c.Moved(ClaimStage.Closed, null, e.At) with { IsRefundStuck = false, Dispute = (c.Dispute ?? new(Party.Sipoko, e.At, ParisTime.Day(e.At))).Decided(e.Reasons, e.Staff, e.ContestableUntil, e.At) },
        ({ } c, SellerReminded) => c with { SellerWasReminded = true },
        ({ } c, SellerStayedSilent) => c with { SellerWasSilent = true },
        ({ } c, ClaimGivenUp e) => c.Moved(ClaimStage.GivenUp, null, e.At),
        ({ } c, ClaimJoined e) => c with { Buyer = e.Buyer },
        ({ } c, DisputeOpened e) => c.Moved(ClaimStage.Disputed, e.StatementsUntil, e.At) with { Dispute = new(e.By, e.At, e.StatementsUntil) },
        ({ Dispute: { } dispute } c, StatementAdded e) => c with { Dispute = dispute with { Statements = [.. dispute.Statements, e.StatementId] } },
        ({ Dispute: { } dispute } c, DisputeDecided e) => c.Moved(AfterVerdict(c, e.Verdict), null, e.At)
            with
        { Dispute = dispute.Decided(e.Reasons, e.Staff, e.ContestableUntil, e.At) with { Verdict = e.Verdict } },
        ({ Dispute: { } dispute } c, DecisionContested e) => c.Moved(ClaimStage.Disputed, e.StatementsUntil, e.At)
            with
        { Dispute = dispute with { ContestedBy = e.By, StatementsUntil = e.StatementsUntil ?? dispute.StatementsUntil } },
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

    private Claim AfterOffer(DateOnly answerBy, DateTimeOffset at)
    {
        var stage = BeforeOffer ?? ClaimStage.AwaitingSeller;
        return Moved(stage, stage is ClaimStage.AwaitingSeller ? answerBy : null, at) with { Offered = null, SellerWasReminded = false, SellerWasSilent = false };
    }

    private Claim WithStopped(WithdrawnLinesStopped e)
    {
        var stopped = this with { Stopped = e.Lines, MovedAt = e.At, Refunds = e.RefundId is { } refund ? [.. Refunds, new(refund, [], Money.Zero)] : Refunds };
        return stopped with { Stage = ClaimAmounts.Whole(stopped).Count == 0 ? ClaimStage.Refunding : ClaimStage.AwaitingParcel };
    }

    // The refund of a cancelling is counted by its quantities: when it was told first, its amounts are counted no more.
    private Claim WithCancelled(ClaimedLinesCancelled e)
    {
        var known = Refunds.FirstOrDefault(refund => refund.RefundId == e.RefundId);
        var stopped = this with
        {
            Stopped = [.. Stopped, .. e.Lines],
            MovedAt = e.At,
            Refunds = e.RefundId is { } refund ? [.. Refunds.Where(other => other != known), known is null ? new(refund, [], Money.Zero) : known with { Lines = [] }] : Refunds,
        };
        return stopped.IsOver || ClaimAmounts.Whole(stopped).Count > 0 ? stopped : stopped.Moved(ClaimStage.Refunding, null, e.At).WhenPaid();
    }

    private Claim WithRepaid(ClaimedLinesRefunded e)
    {
        var repaid = this with { MovedAt = e.At, Refunds = [.. Refunds, new(e.RefundId, e.Lines, Money.Zero, e.Lines.Select(line => line.Amount).Sum(), Version: e.Version)] };
        return ClaimAmounts.Whole(repaid).Count > 0 ? repaid : repaid.Moved(ClaimStage.Refunding, null, e.At).WhenPaid();
    }

    private Claim WithRefund(RefundMade e) => (Knowing(e.RefundId, refund => refund with { Made = e.Total, ToGiftCard = e.ToGiftCard, IsStuck = false, Version = e.Version }) with { MovedAt = e.At }).WhenPaid();

    private Claim WithStuck(RefundStuck e)
    {
        var stuck = Knowing(e.RefundId, refund => refund with { Made = null, ToGiftCard = Money.Zero, IsStuck = true, Version = e.Version }) with { MovedAt = e.At };
        return stuck.Stage is ClaimStage.Refunded ? stuck with { Stage = ClaimStage.Refunding } : stuck;
    }

    private Claim Knowing(RefundId id, Func<ClaimRefund, ClaimRefund> more)
    {
        var refunds = Refunds.Select(refund => refund.RefundId == id ? more(refund) : refund).ToArray();
        return this with { Refunds = refunds, IsRefundStuck = refunds.Any(refund => refund.IsStuck) };
    }

    private Claim WhenPaid() => Stage is ClaimStage.Refunding && Refunds.All(refund => refund.Made is not null) ? this with { Stage = ClaimStage.Refunded } : this;
}

public sealed partial class ClaimProjection : SingleStreamProjection<Claim, ClaimId>
{
    public ClaimProjection() => this.SeeOnly<ClaimEvent>();

    public override Claim Evolve(Claim? snapshot, ClaimId id, IEvent e) => Claim.Evolve(snapshot, (ClaimEvent)e.Data);
}
