using Marten;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Something may have happened to money of a gift card that was sent back: Stripe is asked. What a bank gives back waits for a person.</summary>
public sealed record CheckGiftCardMoney(GiftCardOrderId GiftCardOrderId, string StripeRefundId);

public static class CheckGiftCardMoneyHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    public static Decision<GiftCardOrderEvent> Decide(CheckGiftCardMoney command, RefundAnswer answer, GiftCardOrder order, DateTimeOffset now) =>
        answer.Refused is { } why && order.SentBack?.FirstOrDefault(sent => sent.RefundId == command.StripeRefundId) is { } sent
            ? new GiftCardRefundReturned(sent.PaymentIntentId, command.StripeRefundId, sent.Amount, why, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(CheckGiftCardMoney command, IDocumentSession session, IPaymentGateway gateway, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<GiftCardOrder>(command.GiftCardOrderId.Value, cancellation);
        if (stream.Aggregate is not { } order || order.SentBack?.Any(sent => sent.RefundId == command.StripeRefundId) is not true)
        {
            return stream.Aggregate?.RefundsDue.Any(due => due.Why is null) is true ? Later(command) : []; // Stripe tells faster than what was sent is recorded
        }

        try
        {
            var now = clock.GetUtcNow();
            var decided = Decide(command, await gateway.LookAtRefund(command.StripeRefundId, cancellation), order, now).Events;
            stream.AppendMany(decided);
            await LedgerBook.Post(session, GiftCardEntries.Of(decided, order), now, cancellation);
            return [];
        }
        catch (PaymentGatewayDownException)
        {
            return Later(command);
        }
    }

    private static OutgoingMessages Later(CheckGiftCardMoney command)
    {
        var later = new OutgoingMessages();
        later.Delay(command, UntilNextTry);
        return later;
    }
}
