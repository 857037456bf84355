using Marten;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.Payments;

/// <summary>The time to pay is over: the payment page is closed, then the stock is given back.</summary>
public sealed record ExpirePayment(PaymentId PaymentId);

public static class ExpirePaymentHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    public static async Task<OutgoingMessages> Handle(
        ExpirePayment command, IDocumentSession session, IPaymentGateway gateway, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var ending = await PaymentEnding.End(command.PaymentId, CancellationReason.PaymentExpired, session, gateway, emails, clock.GetUtcNow(), cancellation);
        if (!ending.IsOver)
        {
            // The gateway is away, or a slow means has not answered: giving the stock back now could sell it twice.
            ending.Messages.Delay(command, UntilNextTry);
        }

        return ending.Messages;
    }
}

/// <summary>Closes the payment page first: whoever paid before that has the goods.</summary>
internal static class PaymentEnding
{
    public static async Task<(bool IsOver, OutgoingMessages Messages)> End(
        PaymentId id, CancellationReason reason, IDocumentSession session, IPaymentGateway gateway, CheckoutEmails emails, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Payment>(id, cancellation) is not { Status: PaymentStatus.Awaited or PaymentStatus.Quarantined } payment)
        {
            return (true, []);
        }

        try
        {
            var news = payment.CurrentSession is { } open ? await gateway.Expire(open, cancellation) : null;
            var isOver = news is not { State: SessionState.Open or SessionState.Processing };
            var messages = await PaymentBook.Record(session, id, Decide, emails, now, cancellation);
            return (isOver, messages);

            Decision<PaymentEvent> Decide(Payment current, bool stockIsThere)
            {
                isOver &= current.CurrentSession == payment.CurrentSession; // another page was opened meanwhile: it must be closed first
                return isOver ? Settlement.DecideEnd(reason, news, current, stockIsThere, now) : Decision.Nothing;
            }
        }
        catch (PaymentGatewayDownException)
        {
            return (false, []);
        }
    }
}
