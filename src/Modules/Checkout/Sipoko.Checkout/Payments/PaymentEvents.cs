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
