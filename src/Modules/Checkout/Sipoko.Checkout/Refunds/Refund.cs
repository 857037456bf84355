using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Refunds;

public abstract record RefundEvent;

/// <summary>Money of an order is to go back: the seller's part is charged with it, and it waits to be sent.</summary>
/// <param name="PaymentIntentId">Stripe's payment of which it is given back; null when gift cards paid all.</param>
/// <param name="Rest">What no means can take back, because it exceeds what was paid: to be paid by hand.</param>
public sealed record RefundAccepted(
    RefundId RefundId, OrderId OrderId, OrderReference Reference, SellerOrderId SellerOrderId, SellerId SellerId, IReadOnlyList<RefundLine> Lines, Money Shipping,
    RefundCause Cause, string Reason, string? PaymentIntentId, Money ByStripe, IReadOnlyList<GiftCardPart> ToCards, Money Rest, DateTimeOffset At) : RefundEvent;

/// <summary>What was asked cannot be refunded; no money moved.</summary>
public sealed record RefundDeclined(
    RefundId RefundId, OrderId OrderId, OrderReference Reference, SellerOrderId SellerOrderId, IReadOnlyList<RefundLine> Lines, Money Shipping,
    RefundCause Cause, string Reason, string Why, DateTimeOffset At) : RefundEvent;

/// <summary>It is on its way by the means that paid.</summary>
/// <param name="StripeRefundId">Null when gift cards take all of it.</param>
public sealed record RefundSent(string? StripeRefundId, int Attempt, Money Amount, DateTimeOffset At) : RefundEvent;

/// <summary>Stripe refused it, or the buyer's bank gave it back later.</summary>
public sealed record RefundStopped(int Attempt, string Why, bool CameBack, DateTimeOffset At) : RefundEvent;

/// <summary>A member of staff has it tried again.</summary>
public sealed record RefundRetried(int Attempt, DateTimeOffset At) : RefundEvent;

/// <summary>A member of staff paid by hand what could not go by itself.</summary>
public sealed record RefundTransferred(Money Amount, string Reason, DateTimeOffset At) : RefundEvent;

/// <summary>A member of staff dealt with a declined refund otherwise.</summary>
public sealed record RefundFiled(string Reason, DateTimeOffset At) : RefundEvent;

/// <param name="Amount">For all <paramref name="Quantity"/> together.</param>
public sealed record RefundLine(OfferId OfferId, int Quantity, Money Amount, bool BackOnSale);

public enum RefundStatus
{
    Accepted,
    Sent,
    Stopped,
    Transferred,
    Declined,
    Filed,
}

/// <summary>The process from «give this money back» to its arrival, whatever happens on the way.</summary>
/// <param name="StripeRefundId">While it is with Stripe, or arrived by it.</param>
/// <param name="EventCount">The version that other modules are told.</param>
/// <param name="ByHand">What staff paid of it by transfer.</param>
public sealed record Refund(
    RefundId Id, OrderId OrderId, OrderReference Reference, SellerOrderId SellerOrderId, SellerId? SellerId, IReadOnlyList<RefundLine> Lines, Money Shipping, RefundCause Cause, string Reason,
    string? PaymentIntentId, Money ByStripe, IReadOnlyList<GiftCardPart> ToCards, Money Rest, RefundStatus Status, DateTimeOffset AskedAt, int Attempt = 1, string? StripeRefundId = null,
    string? Why = null, DateTimeOffset? SentAt = null, long EventCount = 1, Money ByHand = default)
{
    public Money ToGiftCards => ToCards.Select(card => card.Amount).Sum();

    public Money Total => ByStripe + ToGiftCards + Rest;

    /// <summary>Takes its part of what can be refunded.</summary>
    public bool Counts => Status is not (RefundStatus.Declined or RefundStatus.Filed);

    /// <summary>What a member of staff would have to pay by hand.</summary>
    public Money LeftToPay => Status switch
    {
        RefundStatus.Stopped => ByStripe + Rest - ByHand,
        RefundStatus.Sent => Rest - ByHand,
        _ => Money.Zero,
    };

    /// <summary>Stripe has it, or staff paid it; it did not come back since.</summary>
    internal bool IsOnItsWay => Status is RefundStatus.Sent or RefundStatus.Transferred;

    /// <summary>What the buyer is told of: without a rest that nobody has paid yet.</summary>
    internal Money Shown => Status is RefundStatus.Sent ? Automatic : Total;

    /// <summary>What goes back by the means that paid.</summary>
    internal Money Automatic => Total - Rest;

    /// <summary>Other modules and the buyer were told that money is on its way.</summary>
    internal bool IsTold => SentAt is not null && !IsAllByHand;

    /// <summary>No means that paid can take any of it: nothing is on its way until staff pays.</summary>
    internal bool IsAllByHand => Rest > Money.Zero && Automatic == Money.Zero;

    public bool NeedsStaff => Status is RefundStatus.Stopped or RefundStatus.Declined || LeftToPay > Money.Zero;

    internal static Refund Evolve(Refund? refund, RefundEvent happened) => (refund, happened) switch
    {
        (null, RefundAccepted e) => new(
            e.RefundId, e.OrderId, e.Reference, e.SellerOrderId, e.SellerId, e.Lines, e.Shipping, e.Cause, e.Reason, e.PaymentIntentId, e.ByStripe, e.ToCards, e.Rest, RefundStatus.Accepted, e.At),
        (null, RefundDeclined e) => new(
            e.RefundId, e.OrderId, e.Reference, e.SellerOrderId, null, e.Lines, e.Shipping, e.Cause, e.Reason, null, Money.Zero, [], Money.Zero, RefundStatus.Declined, e.At, Why: e.Why),
        ({ } r, RefundSent e) => r.Next() with { Status = RefundStatus.Sent, StripeRefundId = e.StripeRefundId, SentAt = e.At, Why = null },
        ({ } r, RefundStopped e) => r.Next() with { Status = RefundStatus.Stopped, StripeRefundId = null, Why = e.Why },
        ({ } r, RefundRetried e) => r.Next() with { Status = RefundStatus.Accepted, Attempt = e.Attempt, StripeRefundId = null, Why = null },
        ({ } r, RefundTransferred e) => r.Next() with { Status = RefundStatus.Transferred, ByHand = r.ByHand + e.Amount, SentAt = r.SentAt ?? e.At, Why = null },
        ({ } r, RefundFiled) => r.Next() with { Status = RefundStatus.Filed, Why = null },
        _ => throw new UnreachableEventException(refund, happened),
    };

    private Refund Next() => this with { EventCount = EventCount + 1 };
}

public sealed partial class RefundProjection : SingleStreamProjection<Refund, RefundId>
{
    public RefundProjection() => this.SeeOnly<RefundEvent>();

    public override Refund Evolve(Refund? snapshot, RefundId id, IEvent e) => Refund.Evolve(snapshot, (RefundEvent)e.Data);
}
