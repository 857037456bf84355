using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Stocks;
using Sipoko.Checkout.Stripe;

namespace Sipoko.Checkout.Payments;

/// <summary>All that one piece of news changes: the payment, its order, and the stock of each of its lines.</summary>
internal sealed record Settlement(IReadOnlyList<PaymentEvent> Payment, IReadOnlyList<OrderEvent> Order, IReadOnlyDictionary<OfferId, IReadOnlyList<StockEvent>> Stocks)
{
    /// <summary>What the gateway's news mean for a payment, in whatever order and however often they come.</summary>
    /// <param name="stockIsThere">Every line, and every gift card's share, is kept for the order, or can be taken again.</param>
    public static Decision<PaymentEvent> Decide(PaymentNews news, Payment payment, bool stockIsThere, DateTimeOffset now) => news switch
    {
        { State: SessionState.Paid, PaymentIntentId: null } => Decision.Nothing,
        { State: SessionState.Paid } => payment.Intents.Contains(news.PaymentIntentId) ? Decision.Nothing : Receive(news, news.PaymentIntentId, payment, stockIsThere, now),
        { State: SessionState.Closed } when payment.IsAwaited && news.SessionId == payment.CurrentSession => new PaymentExpired(now),
        _ => Decision.Nothing,
    };

    /// <summary>Ends a payment that nobody can make any more; money that came first wins.</summary>
    /// <param name="news">How the closed session stands; null when none was ever opened.</param>
    public static Decision<PaymentEvent> DecideEnd(CancellationReason reason, PaymentNews? news, Payment payment, bool stockIsThere, DateTimeOffset now) => news switch
    {
        { State: SessionState.Paid, PaymentIntentId: { } intent } when !payment.Intents.Contains(intent) => Decide(news, payment, stockIsThere, now),
        { State: SessionState.Open or SessionState.Processing } => Decision.Nothing,
        _ when payment.Status is not (PaymentStatus.Awaited or PaymentStatus.Quarantined) => Decision.Nothing,
        _ => reason is CancellationReason.ByBuyer ? new PaymentAbandoned(now) : new PaymentExpired(now),
    };

    /// <summary>Carries a decision over the payment to its order and to the stock.</summary>
    public static Settlement Of(IReadOnlyList<PaymentEvent> decided, Order order, IReadOnlyDictionary<OfferId, Stock> stocks, DateTimeOffset now) => decided switch
    {
        [PaymentSucceeded] => new(decided, order.Status is OrderStatus.Paid ? [] : [new OrderPaid(order.PaymentId, order.Total, now)], Sold(order, stocks, now)),
        [PaymentExpired] => Cancelled(decided, CancellationReason.PaymentExpired, order, stocks, now),
        [PaymentAbandoned] => Cancelled(decided, CancellationReason.ByBuyer, order, stocks, now),
        _ => new(decided, [], new Dictionary<OfferId, IReadOnlyList<StockEvent>>()),
    };

    /// <summary>What was decided over the money, in the books; what came in another currency is Stripe's to change first.</summary>
    /// <param name="byCards">What gift cards pay of the order.</param>
    public static IReadOnlyList<NewEntry> Entries(IReadOnlyList<PaymentEvent> decided, Order order, params IReadOnlyList<GiftCardPart> byCards) =>
    [
        .. decided.Select(happened => happened switch
        {
            PaymentSucceeded paid => Postings.ForPaidOrder(order, paid.Amount, paid.Fee, byCards),
            PaymentCovered => Postings.ForPaidOrder(order, Money.Zero, Money.Zero, byCards),
            PaymentQuarantined { Currency: PaymentNews.Euro, AmountReceived: > 0 } apart => Postings.ForMoneySetApart(apart.PaymentIntentId, order.Id, Money.OfCents(apart.AmountReceived), apart.Fee),
            PaymentRefundDue due => Postings.ForMoneySetApart(due.PaymentIntentId, order.Id, due.Amount, due.Fee),
            _ => null,
        }).OfType<NewEntry>(),
    ];

    /// <summary>Whether each line is kept for the order, or can be taken again.</summary>
    public static bool StockIsThere(Order order, IReadOnlyDictionary<OfferId, Stock> stocks) => order.Lines.All(line =>
        stocks.TryGetValue(line.OfferId, out var stock) && (stock.HoldOf(order.Id) is not null || stock.Available >= line.Quantity));

    private static Settlement Cancelled(
        IReadOnlyList<PaymentEvent> decided, CancellationReason reason, Order order, IReadOnlyDictionary<OfferId, Stock> stocks, DateTimeOffset now)
    {
        var released = reason is CancellationReason.ByBuyer ? ReleaseReason.OrderCancelled : ReleaseReason.PaymentExpired;
        return new(
            decided, order.Status is OrderStatus.AwaitingPayment ? [new OrderCancelled(reason, now)] : [],
            order.Lines.ToDictionary(line => line.OfferId, line => StockKeeping.Release(order.Id, released, stocks[line.OfferId], now).Events));
    }

    /// <summary>A line whose stock was given back is taken again first.</summary>
    private static Dictionary<OfferId, IReadOnlyList<StockEvent>> Sold(Order order, IReadOnlyDictionary<OfferId, Stock> stocks, DateTimeOffset now) =>
        order.Lines.ToDictionary(line => line.OfferId, IReadOnlyList<StockEvent> (line) =>
        {
            var stock = stocks[line.OfferId];
            var reserved = StockKeeping.Reserve(order.Id, line.Quantity, stock, now).Events;
            return [.. reserved, .. StockKeeping.Sell(order.Id, reserved.Aggregate(stock, Stock.Evolve), now).Events];
        });

    private static Decision<PaymentEvent> Receive(PaymentNews news, string intent, Payment payment, bool stockIsThere, DateTimeOffset now)
    {
        QuarantineReason? fault = news switch
        {
            _ when news.For != payment.Id => QuarantineReason.WrongOrder,
            _ when news.Currency != PaymentNews.Euro => QuarantineReason.WrongCurrency,
            _ when news.AmountReceived != payment.Expected.Cents => QuarantineReason.WrongAmount,
            _ => null,
        };
        var fee = Money.OfCents(news.Fee);
        return (fault, payment.Status) switch
        {
            ({ } reason, _) => new PaymentQuarantined(intent, news.AmountReceived, news.Currency, fee, reason, now),
            (_, PaymentStatus.Succeeded) => new PaymentRefundDue(intent, payment.Expected, fee, RefundReason.PaidTwice, now),
            _ when stockIsThere => new PaymentSucceeded(intent, payment.Expected, news.Means, fee, now),
            _ => new PaymentRefundDue(intent, payment.Expected, fee, RefundReason.SoldOutMeanwhile, now),
        };
    }
}
