using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Payments;

public abstract record PaymentEvent;

/// <summary>An order waits for its money.</summary>
/// <param name="Expected">The part to pay in money.</param>
/// <param name="GiftCards">What gift cards pay of the order; null when none does.</param>
public sealed record PaymentStarted(
    PaymentId PaymentId, OrderId OrderId, OrderReference Reference, Money Expected, DateTimeOffset At, IReadOnlyList<GiftCardShare>? GiftCards = null) : PaymentEvent;

/// <summary>Gift cards pay the whole order: no money is awaited.</summary>
public sealed record PaymentCovered(DateTimeOffset At) : PaymentEvent;

/// <summary>Stripe has a page on which the buyer can pay.</summary>
public sealed record PaymentOpened(string SessionId, int Attempt, DateTimeOffset At) : PaymentEvent;

/// <summary>The money is on the platform's balance.</summary>
/// <param name="Means">Stripe's word: <c>card</c>, <c>paypal</c>, <c>klarna</c>, <c>link</c>.</param>
/// <param name="Fee">What Stripe kept of it.</param>
public sealed record PaymentSucceeded(string PaymentIntentId, Money Amount, string Means, Money Fee, DateTimeOffset At) : PaymentEvent;

/// <summary>The buyer did not pay in time.</summary>
public sealed record PaymentExpired(DateTimeOffset At) : PaymentEvent;

/// <summary>The buyer gave up.</summary>
public sealed record PaymentAbandoned(DateTimeOffset At) : PaymentEvent;

/// <summary>Money came that is not what was asked: nothing is shipped for it until someone looks.</summary>
public sealed record PaymentQuarantined(string PaymentIntentId, long AmountReceived, string Currency, Money Fee, QuarantineReason Reason, DateTimeOffset At) : PaymentEvent;

/// <summary>Money came that buys nothing any more: it goes back.</summary>
public sealed record PaymentRefundDue(string PaymentIntentId, Money Amount, Money Fee, RefundReason Reason, DateTimeOffset At) : PaymentEvent;

/// <summary>Stripe took the refund in charge.</summary>
public sealed record PaymentRefunded(string PaymentIntentId, string RefundId, Money Amount, DateTimeOffset At) : PaymentEvent;

/// <summary>Stripe refused to send money back that was due: a person must look.</summary>
public sealed record PaymentRefundRefused(string PaymentIntentId, string Why, DateTimeOffset At) : PaymentEvent;

/// <summary>A member of staff has it tried again.</summary>
public sealed record PaymentRefundRetried(string PaymentIntentId, int Attempt, DateTimeOffset At) : PaymentEvent;

/// <summary>The buyer's bank gave back what had been sent back: a person must look.</summary>
public sealed record PaymentRefundReturned(string PaymentIntentId, string RefundId, Money Amount, string Why, DateTimeOffset At) : PaymentEvent;

/// <summary>A member of staff sent money back otherwise.</summary>
/// <param name="From">Where it left; null in what was recorded before this was asked.</param>
public sealed record PaymentSettledByHand(string PaymentIntentId, string Reason, DateTimeOffset At, MoneyLeft? From = null) : PaymentEvent;

/// <summary>From where money left that staff sent back by hand.</summary>
public enum MoneyLeft
{
    /// <summary>Our own bank account, by transfer.</summary>
    Bank,

    /// <summary>The balance at Stripe, in Stripe's own console.</summary>
    Stripe,
}

public enum QuarantineReason
{
    WrongAmount,
    WrongCurrency,
    WrongOrder,
}

public enum RefundReason
{
    SoldOutMeanwhile,
    PaidTwice,

    /// <summary>It was set apart, and nobody knows what it pays.</summary>
    Unexplained,
}

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
