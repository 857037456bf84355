using Marten;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.Payments;

/// <summary>Something may have happened to money of a payment that was sent back: Stripe is asked. What a bank gives back waits for a person.</summary>
public sealed record CheckMoneySentBack(PaymentId PaymentId, string StripeRefundId);

public static class CheckMoneySentBackHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    public static Decision<PaymentEvent> Decide(CheckMoneySentBack command, RefundAnswer answer, Payment payment, DateTimeOffset now) =>
        answer.Refused is { } why && payment.SentBack?.FirstOrDefault(sent => sent.RefundId == command.StripeRefundId) is { } sent
            ? new PaymentRefundReturned(sent.PaymentIntentId, command.StripeRefundId, sent.Amount, why, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(CheckMoneySentBack command, IDocumentSession session, IPaymentGateway gateway, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Payment>(command.PaymentId.Value, cancellation);
        if (stream.Aggregate is not { } payment || payment.SentBack?.FirstOrDefault(known => known.RefundId == command.StripeRefundId) is not { } sent)
        {
            return stream.Aggregate?.RefundsDue.Any(due => due.Why is null) is true ? Later(command) : []; // Stripe tells faster than what was sent is recorded
        }

        try
        {
            var now = clock.GetUtcNow();
            var decided = Decide(command, await gateway.LookAtRefund(command.StripeRefundId, cancellation), payment, now).Events;
            stream.AppendMany(decided);
            await LedgerBook.Post(session, [.. decided.Select(_ => Postings.ForMoneyReturned(sent.PaymentIntentId, sent.Attempt, payment.OrderId, sent.Amount))], now, cancellation);
            return [];
        }
        catch (PaymentGatewayDownException)
        {
            return Later(command);
        }
    }

    private static OutgoingMessages Later(CheckMoneySentBack command)
    {
        var later = new OutgoingMessages();
        later.Delay(command, UntilNextTry);
        return later;
    }
}
