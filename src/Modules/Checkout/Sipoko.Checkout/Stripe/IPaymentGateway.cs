namespace Sipoko.Checkout.Stripe;

/// <summary>The payment page of someone else, where the buyer pays, and what happened on it.</summary>
public interface IPaymentGateway
{
    /// <summary>Opens a page to pay on; the same request gives the same page.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<OpenedSession> Open(PaymentRequest request, CancellationToken cancellation);

    /// <summary>How the session stands now.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<PaymentNews> Look(string sessionId, CancellationToken cancellation);

    /// <summary>Closes the session, unless it was completed meanwhile; either way, how it stands then.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<PaymentNews> Expire(string sessionId, CancellationToken cancellation);

    /// <summary>Sends money of a payment intent back, once, however often the same attempt is asked.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<RefundAnswer> Refund(RefundRequest request, CancellationToken cancellation);

    /// <summary>How a refund stands now.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<RefundAnswer> LookAtRefund(string refundId, CancellationToken cancellation);
}

/// <param name="Attempt">Numbers what is sent again after a refusal: the same attempt is the same refund.</param>
public sealed record RefundRequest(RefundFor For, int Attempt, string PaymentIntentId, Money Amount);

/// <summary>What a refund is made for, as the gateway keeps it beside the money: one of ours, or a whole payment that buys nothing.</summary>
public sealed record RefundFor(string Name, Guid Id)
{
    public static RefundFor OfRefund(RefundId refund) => new("refund", refund.Value);

    public static RefundFor OfPayment(PaymentId payment) => new("payment", payment.Value);

    public static RefundFor OfGiftCard(GiftCardOrderId order) => new("gift_card_order", order.Value);
}

/// <param name="RefundId">The gateway's id of it; null when it was never made.</param>
/// <param name="Refused">In French: why no money goes back; null when it does.</param>
public sealed record RefundAnswer(string? RefundId, string? Refused = null);

/// <param name="Attempt">Numbers the pages of one order: the same attempt is the same page.</param>
/// <param name="Buyer">Null once the buyer was erased.</param>
/// <param name="GiftCardPart">What gift cards pay of the lines; the page asks for the rest.</param>
public sealed record PaymentRequest(
    PaymentSubject Subject, int Attempt, EmailAddress? Buyer, IReadOnlyList<RequestedLine> Lines, DateTimeOffset ExpiresAt, Money GiftCardPart = default);

/// <summary>What a payment page is for: an order of goods, or a gift card.</summary>
/// <param name="Key">Names it among all that is paid.</param>
/// <param name="ReturnPath">Where the buyer who paid comes back to.</param>
/// <param name="OnCredit">Whether it may be paid later or in instalments.</param>
public sealed record PaymentSubject(
    string Key, string Reference, string Description, IReadOnlyDictionary<string, string> Metadata, string ReturnPath, string CancelPath, bool OnCredit = true);

public sealed record RequestedLine(string Title, int Quantity, Money UnitPrice);

/// <param name="Url">Null when the page was closed meanwhile.</param>
public sealed record OpenedSession(string SessionId, string? Url);

public enum SessionState
{
    /// <summary>The buyer can still pay; a refused card leaves it open.</summary>
    Open,

    /// <summary>The buyer confirmed, the means has not answered yet.</summary>
    Processing,

    Paid,

    /// <summary>Nobody can pay on it any more.</summary>
    Closed,
}

/// <summary>What the gateway says of a session, fetched from it and never taken from a web address or a notification.</summary>
/// <param name="For">The payment that the money says it is for.</param>
/// <param name="Fee">What the gateway kept of it, in euro cents.</param>
/// <param name="ForGiftCard">The order of a gift card that the money says it is for.</param>
public sealed record PaymentNews(
    string SessionId, SessionState State, string? Url = null, string? PaymentIntentId = null, long AmountReceived = 0, string Currency = "", PaymentId? For = null, string Means = "",
    long Fee = 0, GiftCardOrderId? ForGiftCard = null)
{
    public const string Euro = "eur";
}

/// <summary>The gateway cannot be reached, or does not do what it was asked: to be tried again later.</summary>
internal sealed class PaymentGatewayDownException(string message, Exception inner) : Exception(message, inner);
