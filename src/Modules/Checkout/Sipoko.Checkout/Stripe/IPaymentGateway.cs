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

    /// <summary>Sends the money of a payment intent back, once, however often it is asked; gives the refund's id.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<string> Refund(PaymentId payment, string paymentIntentId, Money amount, CancellationToken cancellation);
}

/// <param name="Attempt">Numbers the pages of one order: the same attempt is the same page.</param>
/// <param name="Buyer">Null once the buyer was erased.</param>
public sealed record PaymentRequest(
    OrderId OrderId, OrderReference Reference, PaymentId PaymentId, int Attempt, EmailAddress? Buyer, IReadOnlyList<RequestedLine> Lines, DateTimeOffset ExpiresAt);

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
public sealed record PaymentNews(
    string SessionId, SessionState State, string? Url = null, string? PaymentIntentId = null, long AmountReceived = 0, string Currency = "", PaymentId? For = null, string Means = "",
    long Fee = 0);

/// <summary>The gateway cannot be reached, or does not do what it was asked: to be tried again later.</summary>
internal sealed class PaymentGatewayDownException(string message, Exception inner) : Exception(message, inner);
