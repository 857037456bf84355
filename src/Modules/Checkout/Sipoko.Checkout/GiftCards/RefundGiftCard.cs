using Marten;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Sends back the money of a gift card that was given up, paid twice, or never matched what was asked.</summary>
public sealed record RefundGiftCard(GiftCardOrderId GiftCardOrderId, string PaymentIntentId);

public static class RefundGiftCardHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(5);

    public static Decision<GiftCardOrderEvent> Decide(RefundGiftCard command, GiftCardOrder order, RefundAnswer answer, DateTimeOffset now) =>
        (order.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId), answer) switch
        {
            (null or { Why: not null }, _) => Decision.Nothing,
            ({ } due, { Refused: { } why }) => new GiftCardRefundRefused(due.PaymentIntentId, why, now),
            ({ } due, _) => new GiftCardRefunded(due.PaymentIntentId, answer.RefundId!, due.Amount, now),
        };

    public static async Task<OutgoingMessages> Handle(RefundGiftCard command, IDocumentSession session, IPaymentGateway gateway, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<GiftCardOrder>(command.GiftCardOrderId.Value, cancellation);
        if (stream.Aggregate is not { } order || order.RefundsDue.FirstOrDefault(refund => refund.PaymentIntentId == command.PaymentIntentId) is not { Why: null } due)
        {
            return [];
        }

        try
        {
            var answer = await gateway.Refund(new(RefundFor.OfGiftCard(order.Id), due.Attempt, due.PaymentIntentId, due.Amount), cancellation);
            var now = clock.GetUtcNow();
            var decided = Decide(command, order, answer, now).Events;
            stream.AppendMany(decided);
            await LedgerBook.Post(session, GiftCardEntries.Of(decided, order), now, cancellation);
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
