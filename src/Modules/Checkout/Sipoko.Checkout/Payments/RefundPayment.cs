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

    public static Decision<PaymentEvent> Decide(RefundPayment command, Payment payment, string refundId, DateTimeOffset now) =>
        payment.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId) is { } due
            ? new PaymentRefunded(due.PaymentIntentId, refundId, due.Amount, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(
        RefundPayment command, IDocumentSession session, IPaymentGateway gateway, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Payment>(command.PaymentId.Value, cancellation);
        if (stream.Aggregate is not { } payment || payment.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId) is not { } due)
        {
            return [];
        }

        try
        {
            var refund = await gateway.Refund(payment.Id, due.PaymentIntentId, due.Amount, cancellation);
            stream.AppendMany(Decide(command, payment, refund, clock.GetUtcNow()).Events);
            await LedgerBook.Post(session, [Postings.ForMoneySentBack(due.PaymentIntentId, payment.OrderId, due.Amount)], clock.GetUtcNow(), cancellation);
            var order = await session.LoadAsync<Order>(payment.OrderId, cancellation);
            return [.. await emails.PaymentRefunded(order!, due.Amount, cancellation)];
        }
        catch (PaymentGatewayDownException)
        {
            var later = new OutgoingMessages();
            later.Delay(command, UntilNextTry);
            return later;
        }
    }
}
