using Marten;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Sends back the money of a gift card that was given up, or paid twice.</summary>
public sealed record RefundGiftCard(GiftCardOrderId GiftCardOrderId, string PaymentIntentId);

public static class RefundGiftCardHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(5);

    public static Decision<GiftCardOrderEvent> Decide(RefundGiftCard command, GiftCardOrder order, string refundId, DateTimeOffset now) =>
        order.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId) is { } due
            ? new GiftCardRefunded(due.PaymentIntentId, refundId, due.Amount, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(RefundGiftCard command, IDocumentSession session, IPaymentGateway gateway, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<GiftCardOrder>(command.GiftCardOrderId.Value, cancellation);
        if (stream.Aggregate is not { } order || order.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId) is not { } due)
        {
            return [];
        }

        try
        {
            var answer = await gateway.Refund(new(RefundFor.OfGiftCard(order.Id), 1, due.PaymentIntentId, due.Amount), cancellation);
            var refund = answer.Refused is null ? answer.RefundId! : throw new InvalidOperationException($"Stripe refuses to give the money of gift card order {order.Id.Value} back: {answer.Refused}");
            var (decision, now) = (Decide(command, order, refund, clock.GetUtcNow()), clock.GetUtcNow());
            stream.AppendMany(decision.Events);
            await LedgerBook.Post(session, GiftCardEntries.Of(decision.Events, order), now, cancellation);
            return [];
        }
        catch (PaymentGatewayDownException)
        {
            var later = new OutgoingMessages();
            later.Delay(command, UntilNextTry);
            return later;
        }
    }
}
