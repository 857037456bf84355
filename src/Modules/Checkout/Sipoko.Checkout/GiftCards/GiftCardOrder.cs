using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Checkout.Payments;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.GiftCards;

public abstract record GiftCardOrderEvent;

/// <summary>Someone ordered a gift card with obligation to pay.</summary>
/// <param name="BuyerKey">A keyed hash of the account or the address: what one buyer orders in a day has a limit.</param>
/// <param name="Buyer">Whose key seals the buyer's address.</param>
/// <param name="Recipient">Whose key seals the recipient's address and the giver's words.</param>
public sealed record GiftCardOrdered(
    GiftCardOrderId GiftCardOrderId, GiftCardReference Reference, GiftCardId GiftCardId, Money Amount, AccountId? Account, string BuyerKey, PersonId Buyer, Personal<EmailAddress> BuyerEmail,
    string BuyerEmailKey, PersonId Recipient, Personal<EmailAddress> RecipientEmail, string RecipientEmailKey, Personal<GiftCardWords> Words, DateOnly SendOn, string TermsVersion,
    DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>Stripe has a page on which the card can be paid.</summary>
public sealed record GiftCardPaymentOpened(string SessionId, int Attempt, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>The money is on the platform's balance.</summary>
/// <param name="Means">Stripe's word.</param>
/// <param name="Fee">What Stripe kept of it.</param>
public sealed record GiftCardPaid(string PaymentIntentId, Money Amount, string Means, Money Fee, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>Nobody paid in time.</summary>
public sealed record GiftCardOrderExpired(DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>Money came that is not what was asked: no card is issued until someone looks.</summary>
public sealed record GiftCardPaymentQuarantined(string PaymentIntentId, long AmountReceived, string Currency, Money Fee, QuarantineReason Reason, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>The money of the card goes back to who paid.</summary>
public sealed record GiftCardRefundDue(string PaymentIntentId, Money Amount, Money Fee, GiftCardRefundReason Reason, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>Stripe took the refund in charge.</summary>
public sealed record GiftCardRefunded(string PaymentIntentId, string RefundId, Money Amount, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>Stripe refused to send the money back: a person must look.</summary>
public sealed record GiftCardRefundRefused(string PaymentIntentId, string Why, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>A member of staff has it tried again.</summary>
public sealed record GiftCardRefundRetried(string PaymentIntentId, int Attempt, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>The buyer's bank gave back what had been sent back: a person must look.</summary>
public sealed record GiftCardRefundReturned(string PaymentIntentId, string RefundId, Money Amount, string Why, DateTimeOffset At) : GiftCardOrderEvent;

/// <summary>A member of staff sent the money back otherwise.</summary>
public sealed record GiftCardSettledByHand(string PaymentIntentId, string Reason, MoneyLeft From, DateTimeOffset At) : GiftCardOrderEvent;

public enum GiftCardRefundReason
{
    Withdrawn,
    PaidTwice,

    /// <summary>It was set apart, and is not what was asked.</summary>
    Unexplained,
}

/// <summary>The name of a gift card's order for people: <c>CAD-2026-000042</c>.</summary>
[JsonConverter(typeof(StringValueConverter<GiftCardReference>))]
public readonly record struct GiftCardReference(string Value) : IStringValue<GiftCardReference>
{
    public static GiftCardReference Of(int year, long number) => new(FormattableString.Invariant($"CAD-{year}-{number:D6}"));

    public static GiftCardReference From(string stored) => new(stored);

    public override string ToString() => Value;
}

public enum GiftCardOrderStatus
{
    Awaited,
    Paid,
    Expired,
    Quarantined,
    Refunded,
}

/// <summary>The process from an ordered gift card to its money, or to its end without.</summary>
/// <param name="PaidBy">Stripe's payment intent that paid the card.</param>
/// <param name="SetApart">The money that nobody has explained yet.</param>
/// <param name="SentBack">The refunds that Stripe took in charge.</param>
public sealed record GiftCardOrder(
    GiftCardOrderId Id, GiftCardReference Reference, GiftCardId GiftCardId, Money Amount, AccountId? Account, string BuyerKey, PersonId Buyer, Personal<EmailAddress> BuyerEmail, string BuyerEmailKey,
    PersonId Recipient, Personal<EmailAddress> RecipientEmail, string RecipientEmailKey, Personal<GiftCardWords> Words, DateOnly SendOn, string TermsVersion, DateTimeOffset OrderedAt,
    GiftCardOrderStatus Status, IReadOnlyList<string> Sessions, IReadOnlyList<string> Intents, IReadOnlyList<DueRefund> RefundsDue, string? Means = null, DateTimeOffset? PaidAt = null,
    string? PaidBy = null, IReadOnlyList<MoneySetApart>? SetApart = null, IReadOnlyList<DueRefund>? SentBack = null)
{
    public bool NeedsStaff => SetApart is { Count: > 0 } || RefundsDue.Any(due => due.Why is not null);

    public bool IsAwaited => Status is GiftCardOrderStatus.Awaited;

    public string? CurrentSession => Sessions.Count == 0 ? null : Sessions[^1];

    internal static GiftCardOrder Evolve(GiftCardOrder? order, GiftCardOrderEvent happened) => (order, happened) switch
    {
        (null, GiftCardOrdered e) => new(
            e.GiftCardOrderId, e.Reference, e.GiftCardId, e.Amount, e.Account, e.BuyerKey, e.Buyer, e.BuyerEmail, e.BuyerEmailKey, e.Recipient, e.RecipientEmail, e.RecipientEmailKey, e.Words,
            e.SendOn, e.TermsVersion, e.At, GiftCardOrderStatus.Awaited, [], [], []),
        ({ } o, GiftCardPaymentOpened e) => o with { Sessions = [.. o.Sessions, e.SessionId] },
        ({ } o, GiftCardPaid e) => o with { Status = GiftCardOrderStatus.Paid, Intents = [.. o.Intents, e.PaymentIntentId], Means = e.Means, PaidAt = e.At, PaidBy = e.PaymentIntentId },
        ({ } o, GiftCardOrderExpired) => o with { Status = GiftCardOrderStatus.Expired },
        ({ } o, GiftCardPaymentQuarantined e) => o with
        {
            Status = o.Status is GiftCardOrderStatus.Paid ? o.Status : GiftCardOrderStatus.Quarantined,
            Intents = [.. o.Intents, e.PaymentIntentId],
            SetApart = [.. o.SetApart ?? [], new(e.PaymentIntentId, e.AmountReceived, e.Currency, e.Reason)],
        },
        ({ } o, GiftCardRefundDue e) => o.Without(e.PaymentIntentId) with
        {
            Status = e.Reason is GiftCardRefundReason.Withdrawn ? GiftCardOrderStatus.Refunded : o.Status,
            Intents = o.Intents.Contains(e.PaymentIntentId) ? o.Intents : [.. o.Intents, e.PaymentIntentId],
            RefundsDue = [.. o.RefundsDue, new(e.PaymentIntentId, e.Amount)],
        },
        ({ } o, GiftCardRefundRefused e) => o.WithDue(e.PaymentIntentId, due => due with { Why = e.Why }),
        ({ } o, GiftCardRefundRetried e) => o.WithDue(e.PaymentIntentId, due => due with { Attempt = e.Attempt, Why = null }),
        ({ } o, GiftCardRefunded e) => o.Without(e.PaymentIntentId) with
        {
            SentBack = [.. o.SentBack ?? [], .. o.RefundsDue.Where(due => due.PaymentIntentId == e.PaymentIntentId).Select(due => due with { RefundId = e.RefundId, Why = null })],
        },
        ({ } o, GiftCardRefundReturned e) => o with
        {
            SentBack = [.. (o.SentBack ?? []).Where(sent => sent.RefundId != e.RefundId)],
            RefundsDue = [.. o.RefundsDue, .. (o.SentBack ?? []).Where(sent => sent.RefundId == e.RefundId).Select(sent => sent with { Attempt = sent.Attempt + 1, Why = e.Why, RefundId = null })],
        },
        ({ } o, GiftCardSettledByHand e) => o.Without(e.PaymentIntentId),
        _ => throw new UnreachableEventException(order, happened),
    };

    private GiftCardOrder Without(string intent) => this with
    {
        SetApart = [.. (SetApart ?? []).Where(money => money.PaymentIntentId != intent)],
        RefundsDue = [.. RefundsDue.Where(due => due.PaymentIntentId != intent)],
    };

    private GiftCardOrder WithDue(string intent, Func<DueRefund, DueRefund> change) =>
        this with { RefundsDue = [.. RefundsDue.Select(due => due.PaymentIntentId == intent ? change(due) : due)] };
}

public sealed partial class GiftCardOrderProjection : SingleStreamProjection<GiftCardOrder, GiftCardOrderId>
{
    public GiftCardOrderProjection() => this.SeeOnly<GiftCardOrderEvent>();

    public override GiftCardOrder Evolve(GiftCardOrder? snapshot, GiftCardOrderId id, IEvent e) => GiftCardOrder.Evolve(snapshot, (GiftCardOrderEvent)e.Data);
}
