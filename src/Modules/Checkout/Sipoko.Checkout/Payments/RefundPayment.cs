using Marten;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.Payments;

/// <summary>Sends back money that came too late, or twice.</summary>
public sealed record RefundPayment(PaymentId PaymentId, string PaymentIntentId);

public static class RefundPaymentHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(5);

    public static Decision<PaymentEvent> Decide(RefundPayment command, Payment payment, RefundAnswer answer, DateTimeOffset now) =>
        (payment.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId), answer) switch
        {
            (null or { Why: not null }, _) => Decision.Nothing,
            ({ } due, { Refused: { } why }) => new PaymentRefundRefused(due.PaymentIntentId, why, now),
            ({ } due, _) => new PaymentRefunded(due.PaymentIntentId, answer.RefundId!, due.Amount, now),
        };

    public static async Task<OutgoingMessages> Handle(
        RefundPayment command, IDocumentSession session, IPaymentGateway gateway, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Payment>(command.PaymentId.Value, cancellation);
        if (stream.Aggregate is not { } payment || payment.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId) is not { Why: null } due)
        {
            return [];
        }

        try
        {
            var answer = await gateway.Refund(new(RefundFor.OfPayment(payment.Id), due.Attempt, due.PaymentIntentId, due.Amount), cancellation);
            var now = clock.GetUtcNow();
            var decided = Decide(command, payment, answer, now).Events;
            stream.AppendMany(decided);
            if (decided is not [PaymentRefunded])
            {
                return [];
            }

            await LedgerBook.Post(session, [Postings.ForMoneySentBack(due.PaymentIntentId, due.Attempt, payment.OrderId, due.Amount)], now, cancellation);
            var order = await session.LoadAsync<Order>(payment.OrderId, cancellation);
            return [.. await emails.PaymentRefunded(order!, due, cancellation)];
        }
        catch (PaymentGatewayDownException)
        {
            var later = new OutgoingMessages();
            later.Delay(command, UntilNextTry);
            return later;
        }
    }
}
