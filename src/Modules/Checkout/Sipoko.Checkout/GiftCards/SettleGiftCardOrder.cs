using Marten;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Something may have happened to a gift card's payment: the gateway is asked, and what it says is recorded.</summary>
public sealed record SettleGiftCardOrder(GiftCardOrderId GiftCardOrderId);

/// <summary>The time to pay a gift card is over: the payment page is closed, then the order ends.</summary>
public sealed record ExpireGiftCardOrder(GiftCardOrderId GiftCardOrderId);

public static class SettleGiftCardOrderHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    /// <summary>What the gateway's news mean for the order of a gift card, in whatever order and however often they come.</summary>
    public static Decision<GiftCardOrderEvent> Decide(PaymentNews news, GiftCardOrder order, DateTimeOffset now) => news switch
    {
        { State: SessionState.Paid, PaymentIntentId: { } intent } => order.Intents.Contains(intent) ? Decision.Nothing : Receive(news, intent, order, now),
        { State: SessionState.Closed } when order.IsAwaited && news.SessionId == order.CurrentSession => new GiftCardOrderExpired(now),
        _ => Decision.Nothing,
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        SettleGiftCardOrder command, IDocumentSession session, IPaymentGateway gateway, GiftCardPress press, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.LoadAsync<GiftCardOrder>(command.GiftCardOrderId, cancellation) is not { Status: not GiftCardOrderStatus.Paid, CurrentSession: { } page })
        {
            return (Outcome.Done, []);
        }

        try
        {
            var news = await gateway.Look(page, cancellation);
            var now = clock.GetUtcNow();
            return (Outcome.Done, await press.Record(session, command.GiftCardOrderId, order => Decide(news, order, now), now, cancellation));
        }
        catch (PaymentGatewayDownException)
        {
            var later = new OutgoingMessages();
            later.Delay(command, UntilNextTry);
            return (new(GiftCardRefusal.GatewayDown), later);
        }
    }

    private static Decision<GiftCardOrderEvent> Receive(PaymentNews news, string intent, GiftCardOrder order, DateTimeOffset now)
    {
        QuarantineReason? fault = news switch
        {
            _ when news.ForGiftCard != order.Id => QuarantineReason.WrongOrder,
            _ when news.Currency != PaymentNews.Euro => QuarantineReason.WrongCurrency,
            _ when news.AmountReceived != order.Amount.Cents => QuarantineReason.WrongAmount,
            _ => null,
        };
        var fee = Money.OfCents(news.Fee);
        return (fault, order.Status) switch
        {
            ({ } reason, _) => new GiftCardPaymentQuarantined(intent, news.AmountReceived, news.Currency, fee, reason, now),
            (_, GiftCardOrderStatus.Paid or GiftCardOrderStatus.Refunded) => new GiftCardRefundDue(intent, order.Amount, fee, GiftCardRefundReason.PaidTwice, now),
            _ => new GiftCardPaid(intent, order.Amount, news.Means, fee, now), // late is no harm: a card is never out of stock
        };
    }
}

public static class ExpireGiftCardOrderHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    /// <summary>Ends an order that nobody can pay any more; money that came first wins.</summary>
    /// <param name="news">How the closed session stands; null when none was ever opened.</param>
    public static Decision<GiftCardOrderEvent> Decide(PaymentNews? news, GiftCardOrder order, DateTimeOffset now) => news switch
    {
        { State: SessionState.Paid } => SettleGiftCardOrderHandler.Decide(news, order, now),
        { State: SessionState.Open or SessionState.Processing } => Decision.Nothing,
        _ => order.IsAwaited ? new GiftCardOrderExpired(now) : Decision.Nothing,
    };

    public static async Task<OutgoingMessages> Handle(
        ExpireGiftCardOrder command, IDocumentSession session, IPaymentGateway gateway, GiftCardPress press, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.LoadAsync<GiftCardOrder>(command.GiftCardOrderId, cancellation) is not { IsAwaited: true } awaited)
        {
            return [];
        }

        var later = new OutgoingMessages();
        try
        {
            var news = awaited.CurrentSession is { } open ? await gateway.Expire(open, cancellation) : null;
            var now = clock.GetUtcNow();
            var isOver = news is not { State: SessionState.Open or SessionState.Processing };
            var messages = await press.Record(session, awaited.Id, order =>
            {
                isOver &= order.CurrentSession == awaited.CurrentSession; // another page was opened meanwhile: it must be closed first
                return isOver ? Decide(news, order, now) : Decision.Nothing;
            }, now, cancellation);
            if (isOver)
            {
                return messages;
            }
        }
        catch (PaymentGatewayDownException)
        {
            // The gateway is away: the page may still be paid.
        }

        later.Delay(command, UntilNextTry);
        return later;
    }
}
