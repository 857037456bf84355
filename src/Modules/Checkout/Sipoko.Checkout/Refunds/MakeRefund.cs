using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.Refunds;

/// <summary>Sends an accepted refund by the means that paid.</summary>
public sealed record MakeRefund(RefundId RefundId, int Attempt);

public static class MakeRefundHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(5);

    /// <param name="answer">Null when nothing of it goes by Stripe.</param>
    public static Decision<RefundEvent> Decide(MakeRefund command, RefundAnswer? answer, Refund refund, DateTimeOffset now) => (refund, answer) switch
    {
        ({ Status: not RefundStatus.Accepted }, _) => Decision.Nothing,
        _ when refund.Attempt != command.Attempt => Decision.Nothing,
        (_, { Refused: { } why }) => new RefundStopped(command.Attempt, why, CameBack: false, now),
        _ => new RefundSent(answer?.RefundId, command.Attempt, refund.ByStripe, now),
    };

    public static async Task<OutgoingMessages> Handle(
        MakeRefund command, IDocumentSession session, IPaymentGateway gateway, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Refund>(command.RefundId.Value, cancellation);
        if (stream.Aggregate is not { Status: RefundStatus.Accepted } refund || refund.Attempt != command.Attempt)
        {
            return [];
        }

        try
        {
            var answer = refund.PaymentIntentId is { } intent && refund.ByStripe > Money.Zero
                ? await gateway.Refund(new(RefundFor.OfRefund(refund.Id), refund.Attempt, intent, refund.ByStripe), cancellation)
                : null;
            var now = clock.GetUtcNow();
            var decided = Decide(command, answer, refund, now).Events;
            stream.AppendMany(decided);
            return decided switch
            {
                [RefundSent sent] => await Sent(sent, refund, session, emails, cancellation),
                [RefundStopped stopped] => [new RefundFailed(refund.Id, refund.OrderId, refund.SellerOrderId, stopped.Why, now, refund.EventCount + 1)],
                _ => [],
            };
        }
        catch (PaymentGatewayDownException)
        {
            var later = new OutgoingMessages();
            later.Delay(command, UntilNextTry);
            return later;
        }
    }

    private static async Task<OutgoingMessages> Sent(RefundSent sent, Refund refund, IDocumentSession session, CheckoutEmails emails, CancellationToken cancellation)
    {
        if (sent.Amount > Money.Zero)
        {
            await LedgerBook.Post(session, [Postings.ForRefundSent(refund.Id, sent.Attempt, refund.OrderId, sent.Amount)], sent.At, cancellation);
        }

        var order = (await session.LoadAsync<Order>(refund.OrderId, cancellation))!;
        return [.. Follow(sent, refund), .. refund.Automatic > Money.Zero ? await emails.OrderRefunded(order, refund, sent.At, cancellation) : []];
    }

    /// <summary>Nobody is told of what waits for a person; the buyer hears nothing of what had gone back before.</summary>
    internal static IEnumerable<object> Follow(RefundSent sent, Refund refund) => refund switch
    {
        { IsAllByHand: true } => [],
        { Automatic.Cents: 0 } => [RefundWords.Announce(refund, Money.Zero, sent.At)],
        _ =>
        [
            RefundWords.Announce(refund, refund.Automatic, sent.At), RefundWords.Note(refund, sent.At),
            .. refund.ToCards.Select(card => new CreditGiftCard(card.GiftCardId, refund.Id, refund.OrderId, card.Amount)),
        ],
    };
}
