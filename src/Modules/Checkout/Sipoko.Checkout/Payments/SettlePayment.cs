using Marten;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.Payments;

/// <summary>Something may have happened to a payment: the gateway is asked, and what it says is recorded. The return page and the webhooks run the same.</summary>
/// <param name="SessionId">Which of the payment's sessions; the current one when not said.</param>
public sealed record SettlePayment(PaymentId PaymentId, string? SessionId = null);

public static class SettlePaymentHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        SettlePayment command, IDocumentSession session, IPaymentGateway gateway, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var payment = await session.LoadAsync<Payment>(command.PaymentId, cancellation);
        if (SessionToAsk(command, payment) is not { } sessionId)
        {
            return (Outcome.Done, []);
        }

        try
        {
            var news = await gateway.Look(sessionId, cancellation);
            var now = clock.GetUtcNow();
            return (Outcome.Done, await PaymentBook.Record(session, command.PaymentId, (current, there) => Settlement.Decide(news, current, there, now), emails, now, cancellation));
        }
        catch (PaymentGatewayDownException)
        {
            var later = new OutgoingMessages();
            later.Delay(command, UntilNextTry);
            return (new(PaymentRefusal.GatewayDown), later);
        }
    }

    /// <summary>Null when there is nothing to learn: the same success is told by several notifications and by the return page.</summary>
    private static string? SessionToAsk(SettlePayment command, Payment? payment) => payment switch
    {
        null or { Status: PaymentStatus.Succeeded, Sessions.Count: 1 } => null,
        _ => payment.Sessions.Contains(command.SessionId) ? command.SessionId : payment.CurrentSession,
    };
}
