using Marten;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Stripe;

namespace Sipoko.Checkout.Payments;

/// <summary>The buyer wants to pay a placed order: a page of the payment service is opened, or the open one given again.</summary>
public sealed record OpenPayment(OrderId OrderId);

/// <param name="Url">Where the buyer pays; null with a refusal.</param>
public sealed record PaymentPageAnswer(string? Url, Refusal? Refusal = null);

public static class OpenPaymentHandler
{
    public static Decision<PaymentEvent> Decide(string sessionId, int attempt, Payment payment, DateTimeOffset now) => payment switch
    {
        { Status: PaymentStatus.Succeeded } => PaymentRefusal.AlreadyPaid,
        { IsAwaited: false } => PaymentRefusal.Over,
        _ when payment.Sessions.Contains(sessionId) => Decision.Nothing,
        _ => new PaymentOpened(sessionId, attempt, now),
    };

    public static async Task<PaymentPageAnswer> Handle(
        OpenPayment command, IDocumentSession session, IPaymentGateway gateway, IPersonKeys keys, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var order = await session.LoadAsync<Order>(command.OrderId, cancellation);
        var stream = await session.Events.FetchForWriting<Payment>(order!.PaymentId.Value, cancellation);
        var payment = stream.Aggregate!;
        if (!payment.IsAwaited)
        {
            return new(null, payment.Status is PaymentStatus.Succeeded ? PaymentRefusal.AlreadyPaid : PaymentRefusal.Over);
        }

        try
        {
            var known = payment.CurrentSession is { } current ? await gateway.Look(current, cancellation) : null;
            if (known is { State: not SessionState.Closed })
            {
                return known is { State: SessionState.Open, Url: { } open } ? new(open) : new(null, PaymentRefusal.AlreadyPaid);
            }

            var attempt = AttemptAt(now, payment);
            var opened = await gateway.Open(RequestFor(order, attempt, payment, await keys.Open(order.Email, cancellation)), cancellation);
            var decision = Decide(opened.SessionId, attempt, payment, now);
            stream.AppendMany(decision.Events);
            return new(opened.Url, decision.Refusal ?? (opened.Url is null ? PaymentRefusal.GatewayDown : null));
        }
        catch (PaymentGatewayDownException)
        {
            return new(null, PaymentRefusal.GatewayDown);
        }
    }

    internal static int AttemptAt(DateTimeOffset now, Payment payment) => PaymentAttempts.At(now, payment.StartedAt);

    internal static DateTimeOffset EndOf(int attempt, Payment payment) => PaymentAttempts.EndOf(attempt, payment.StartedAt);

    private static PaymentRequest RequestFor(Order order, int attempt, Payment payment, EmailAddress? buyer) => new(
        SubjectOf(order), attempt, buyer, [.. order.Lines.Select(line => new RequestedLine(line.Title, line.Quantity, line.UnitPrice))], EndOf(attempt, payment), payment.GiftCardTotal);

    internal static PaymentSubject SubjectOf(Order order) => new(
        order.Id.Value.ToString("N"), order.Reference.Value, $"Commande {order.Reference}",
        new Dictionary<string, string> { ["order"] = order.Id.Value.ToString(), [StripeGateway.PaymentKey] = order.PaymentId.Value.ToString() },
        $"/commande/{order.Reference}/merci", $"/commande/{order.Reference}/paiement");
}
