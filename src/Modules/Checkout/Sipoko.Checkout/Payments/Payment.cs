using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Payments;

public enum PaymentStatus
{
    Awaited,
    Succeeded,
    Expired,
    Abandoned,
    Quarantined,
}

/// <summary>What one gift card pays of an order.</summary>
public sealed record GiftCardShare(GiftCardId GiftCardId, string LastFour, Money Amount);

/// <param name="Why">Stripe's no, or the bank's, when a person must look.</param>
/// <param name="Reason">Why it goes back; null when it was recorded before this was kept.</param>
/// <param name="RefundId">Stripe's id, once sent.</param>
public sealed record DueRefund(string PaymentIntentId, Money Amount, int Attempt = 1, string? Why = null, RefundReason? Reason = null, string? RefundId = null);

public sealed record MoneySetApart(string PaymentIntentId, long Amount, string Currency, QuarantineReason Reason);

/// <summary>The process from a placed order to its money, or to its end without.</summary>
/// <param name="Sessions">Stripe's checkout sessions opened for it, the current one last.</param>
/// <param name="Intents">Stripe's payment intents that were accounted for: each counts once.</param>
/// <param name="SetApart">The money that nobody has explained yet.</param>
/// <param name="PaidBy">Stripe's payment intent that paid the order.</param>
/// <param name="SentBack">The refunds that Stripe took in charge.</param>
public sealed record Payment(
    PaymentId Id, OrderId OrderId, OrderReference Reference, Money Expected, DateTimeOffset StartedAt, PaymentStatus Status, IReadOnlyList<string> Sessions,
    IReadOnlyList<string> Intents, IReadOnlyList<DueRefund> RefundsDue, IReadOnlyList<MoneySetApart> SetApart, string? Means = null, string? PaidBy = null, IReadOnlyList<GiftCardShare>? GiftCards = null,
    IReadOnlyList<DueRefund>? SentBack = null)
{
    /// <summary>How long the stock is kept for a buyer who pays; Stripe lets no session end before 30 minutes.</summary>
    public static readonly TimeSpan TimeToPay = TimeSpan.FromMinutes(31);

    public bool IsAwaited => Status == PaymentStatus.Awaited;

    public bool NeedsStaff => SetApart.Count > 0 || RefundsDue.Any(due => due.Why is not null);

    public string? CurrentSession => Sessions.Count == 0 ? null : Sessions[^1];

    public DateTimeOffset KeptUntil => StartedAt + TimeToPay;

    [JsonIgnore]
    public IReadOnlyList<GiftCardShare> Shares => GiftCards ?? [];

    /// <summary>The shares, as the books know them.</summary>
    internal IReadOnlyList<GiftCardPart> Parts => [.. Shares.Select(share => new GiftCardPart(share.GiftCardId, share.Amount))];

    [JsonIgnore]
    public Money GiftCardTotal => Shares.Select(share => share.Amount).Sum();

    internal static Payment Evolve(Payment? payment, PaymentEvent happened) => (payment, happened) switch
    {
        (null, PaymentStarted e) => new(e.PaymentId, e.OrderId, e.Reference, e.Expected, e.At, PaymentStatus.Awaited, [], [], [], [], GiftCards: e.GiftCards),
        ({ } p, PaymentCovered) => p with { Status = PaymentStatus.Succeeded },
        ({ } p, PaymentOpened e) => p with { Sessions = [.. p.Sessions, e.SessionId] },
        ({ } p, PaymentSucceeded e) => p with { Status = PaymentStatus.Succeeded, Intents = [.. p.Intents, e.PaymentIntentId], Means = e.Means, PaidBy = e.PaymentIntentId },
        ({ } p, PaymentExpired) => p with { Status = PaymentStatus.Expired },
        ({ } p, PaymentAbandoned) => p with { Status = PaymentStatus.Abandoned },
        ({ } p, PaymentQuarantined e) => p with
        {
            Status = p.Status is PaymentStatus.Succeeded ? p.Status : PaymentStatus.Quarantined,
            Intents = [.. p.Intents, e.PaymentIntentId],
            SetApart = [.. p.SetApart, new(e.PaymentIntentId, e.AmountReceived, e.Currency, e.Reason)],
        },
        ({ } p, PaymentRefundDue e) => p.Without(e.PaymentIntentId) with { Intents = [.. p.Intents.Union([e.PaymentIntentId])], RefundsDue = [.. p.RefundsDue, new(e.PaymentIntentId, e.Amount, Reason: e.Reason)] },
        ({ } p, PaymentRefundRefused e) => p.WithDue(e.PaymentIntentId, due => due with { Why = e.Why }),
        ({ } p, PaymentRefundRetried e) => p.WithDue(e.PaymentIntentId, due => due with { Attempt = e.Attempt, Why = null }),
        ({ } p, PaymentRefunded e) => p.Without(e.PaymentIntentId) with
        {
            SentBack = [.. p.SentBack ?? [], .. p.RefundsDue.Where(due => due.PaymentIntentId == e.PaymentIntentId).Select(due => due with { RefundId = e.RefundId, Why = null })],
        },
        ({ } p, PaymentRefundReturned e) => p with
        {
            SentBack = [.. (p.SentBack ?? []).Where(sent => sent.RefundId != e.RefundId)],
            RefundsDue = [.. p.RefundsDue, .. (p.SentBack ?? []).Where(sent => sent.RefundId == e.RefundId).Select(sent => sent with { Attempt = sent.Attempt + 1, Why = e.Why, RefundId = null })],
        },
        ({ } p, PaymentSettledByHand e) => p.Without(e.PaymentIntentId),
        _ => throw new UnreachableEventException(payment, happened),
    };

    /// <summary>What of an intent's money still lies apart in the books, in euros.</summary>
    internal Money InSuspense(string intent) =>
        SetApart.Where(money => money.PaymentIntentId == intent && money.Currency == PaymentNews.Euro).Select(money => Money.OfCents(money.Amount))
            .Concat(RefundsDue.Where(due => due.PaymentIntentId == intent).Select(due => due.Amount)).Sum();

    private Payment Without(string intent) => this with
    {
        SetApart = [.. SetApart.Where(money => money.PaymentIntentId != intent)],
        RefundsDue = [.. RefundsDue.Where(due => due.PaymentIntentId != intent)],
    };

    private Payment WithDue(string intent, Func<DueRefund, DueRefund> change) => this with { RefundsDue = [.. RefundsDue.Select(due => due.PaymentIntentId == intent ? change(due) : due)] };
}

public sealed partial class PaymentProjection : SingleStreamProjection<Payment, PaymentId>
{
    public PaymentProjection() => this.SeeOnly<PaymentEvent>();

    public override Payment Evolve(Payment? snapshot, PaymentId id, IEvent e) => Payment.Evolve(snapshot, (PaymentEvent)e.Data);
}
