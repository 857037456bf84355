using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stocks;
using Sipoko.Checkout.Stripe;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Payments;

public class SettlementTests
{
    private static readonly PaymentSucceeded Succeeded = new("pi_1", Total, "card", Fee, Noon);
    private static readonly PaymentExpired Expired = new(Noon);
    private static readonly SettleByHand ByBank = new(FirstPayment, "pi_1", MoneyLeft.Bank, "Virement");

    [Fact]
    public void The_expected_money_pays() => Given(Started, Opened).When(Hear(PaidNews)).Then(Succeeded);

    [Fact]
    public void An_open_page_or_a_refused_card_changes_nothing()
    {
        Given(Started, Opened).When(Hear(new("cs_1", SessionState.Open, "https://pay.example/cs_1"))).ThenNothing();
        Given(Started, Opened).When(Hear(new("cs_1", SessionState.Processing))).ThenNothing();
    }

    [Fact]
    public void A_closed_page_ends_the_payment() => Given(Started, Opened).When(Hear(ClosedNews)).Then(Expired);

    [Fact]
    public void The_end_of_an_earlier_page_does_not_end_the_payment() =>
        Given(Started, Opened, new PaymentOpened("cs_2", 2, Noon)).When(Hear(ClosedNews)).ThenNothing();

    [Fact]
    public void Late_or_repeated_news_are_harmless()
    {
        Given(Started, Opened, Succeeded).When(Hear(PaidNews)).ThenNothing();
        Given(Started, Opened, Succeeded).When(Hear(ClosedNews)).ThenNothing();
        Given(Started, Opened, Expired).When(Hear(ClosedNews)).ThenNothing();
    }

    [Fact]
    public void Money_that_is_not_what_was_asked_is_set_apart()
    {
        Given(Started, Opened).When(Hear(PaidNews with { AmountReceived = 1 })).Then(new PaymentQuarantined("pi_1", 1, "eur", Fee, QuarantineReason.WrongAmount, Noon));
        Given(Started, Opened).When(Hear(PaidNews with { Currency = "usd" })).Then(new PaymentQuarantined("pi_1", Total.Cents, "usd", Fee, QuarantineReason.WrongCurrency, Noon));
        Given(Started, Opened).When(Hear(PaidNews with { For = PaymentId.New() })).Then(new PaymentQuarantined("pi_1", Total.Cents, "eur", Fee, QuarantineReason.WrongOrder, Noon));
        Given(Started, Opened).When(Hear(PaidNews with { For = null })).Then(new PaymentQuarantined("pi_1", Total.Cents, "eur", Fee, QuarantineReason.WrongOrder, Noon));
    }

    [Fact]
    public void Money_set_apart_pays_no_order() =>
        Settlement.Of([new PaymentQuarantined("pi_1", 1, "eur", Fee, QuarantineReason.WrongAmount, Noon)], PlacedOrder, Held(), Noon).Order.ShouldBeEmpty();

    [Fact]
    public void A_late_payment_takes_the_stock_again() => Given(Started, Opened, Expired).When(Hear(PaidNews)).Then(Succeeded);

    [Fact]
    public void A_late_payment_without_stock_is_refunded() =>
        Given(Started, Opened, Expired).When(Hear(PaidNews, stockIsThere: false)).Then(new PaymentRefundDue("pi_1", Total, Fee, RefundReason.SoldOutMeanwhile, Noon));

    [Fact]
    public void A_second_payment_is_refunded() =>
        Given(Started, Opened, Succeeded).When(Hear(PaidNews with { PaymentIntentId = "pi_2" })).Then(new PaymentRefundDue("pi_2", Total, Fee, RefundReason.PaidTwice, Noon));

    [Fact]
    public void A_refund_is_recorded_once() =>
        Given(Started, Opened, Expired, new PaymentRefundDue("pi_1", Total, Fee, RefundReason.SoldOutMeanwhile, Noon))
            .When(payment => RefundPaymentHandler.Decide(new(FirstPayment, "pi_1"), payment, new("re_1"), Noon)).Then(new PaymentRefunded("pi_1", "re_1", Total, Noon));

    [Fact]
    public void A_refund_that_Stripe_refuses_waits_for_a_person_who_may_try_again()
    {
        var due = new PaymentRefundDue("pi_1", Total, Fee, RefundReason.SoldOutMeanwhile, Noon);
        var refused = new PaymentRefundRefused("pi_1", "Non", Noon);
        Given(Started, Opened, Expired, due).When(payment => RefundPaymentHandler.Decide(new(FirstPayment, "pi_1"), payment, new(null, "Non"), Noon)).Then(refused);
        Given(Started, Opened, Expired, due, refused).State.NeedsStaff.ShouldBeTrue();
        Given(Started, Opened, Expired, due, refused).When(payment => SendBackMoneyHandler.Decide(new(FirstPayment, "pi_1"), payment, Noon)).Then(new PaymentRefundRetried("pi_1", 2, Noon));
        Given(Started, Opened, Expired, due, refused).When(payment => SettleByHandHandler.Decide(ByBank, payment, Noon)).Then(new PaymentSettledByHand("pi_1", "Virement", Noon, MoneyLeft.Bank));
        Given(Started, Opened, Expired, due, refused).When(payment => RefundPaymentHandler.Decide(new(FirstPayment, "pi_1"), payment, new("re_1"), Noon)).ThenNothing();
    }

    [Fact]
    public void Money_on_its_way_is_not_settled_by_hand() =>
        Given(Started, Opened, Expired, new PaymentRefundDue("pi_1", Total, Fee, RefundReason.SoldOutMeanwhile, Noon)).When(payment => SettleByHandHandler.Decide(ByBank, payment, Noon)).ThenRefused(PaymentRefusal.OnItsWay);

    [Fact]
    public void Money_sent_back_that_a_bank_returns_waits_for_a_person_and_leaves_under_the_next_number()
    {
        PaymentEvent[] sent = [Started, Opened, Expired, new PaymentRefundDue("pi_1", Total, Fee, RefundReason.SoldOutMeanwhile, Noon), new PaymentRefunded("pi_1", "re_1", Total, Noon)];
        var returned = new PaymentRefundReturned("pi_1", "re_1", Total, "Carte volée", Noon);
        Given(sent).When(payment => CheckMoneySentBackHandler.Decide(new(FirstPayment, "re_1"), new("re_1", "Carte volée"), payment, Noon)).Then(returned);
        Given(sent).When(payment => CheckMoneySentBackHandler.Decide(new(FirstPayment, "re_1"), new("re_1"), payment, Noon)).ThenNothing();
        Given(sent).When(payment => CheckMoneySentBackHandler.Decide(new(FirstPayment, "re_0"), new("re_0", "Carte volée"), payment, Noon)).ThenNothing();
        Given([.. sent, returned]).State.NeedsStaff.ShouldBeTrue();
        Given([.. sent, returned]).State.RefundsDue.ShouldBe([new DueRefund("pi_1", Total, Attempt: 2, "Carte volée", RefundReason.SoldOutMeanwhile)]);
        Given([.. sent, returned]).When(payment => SendBackMoneyHandler.Decide(new(FirstPayment, "pi_1"), payment, Noon)).Then(new PaymentRefundRetried("pi_1", 3, Noon));
        Given([.. sent, returned]).When(payment => SettleByHandHandler.Decide(ByBank, payment, Noon)).Then(new PaymentSettledByHand("pi_1", "Virement", Noon, MoneyLeft.Bank));
    }

    [Fact]
    public void Money_set_apart_is_sent_back_or_settled_by_hand()
    {
        var apart = new PaymentQuarantined("pi_1", 100, "eur", Fee, QuarantineReason.WrongAmount, Noon);
        Given(Started, Opened, apart).When(payment => SendBackMoneyHandler.Decide(new(FirstPayment, "pi_1"), payment, Noon))
            .Then(new PaymentRefundDue("pi_1", Money.OfCents(100), Money.Zero, RefundReason.Unexplained, Noon));
        Given(Started, Opened, apart with { Currency = "usd" }).When(payment => SendBackMoneyHandler.Decide(new(FirstPayment, "pi_1"), payment, Noon)).ThenRefused(PaymentRefusal.OtherCurrency);
        Given(Started, Opened, apart).When(payment => SendBackMoneyHandler.Decide(new(FirstPayment, "pi_2"), payment, Noon)).ThenRefused(PaymentRefusal.NotSetApart);
        Given(Started, Opened, apart).State.InSuspense("pi_1").ShouldBe(Money.OfCents(100));
        Given(Started, Opened, apart).State.NeedsStaff.ShouldBeTrue();
    }

    [Fact]
    public void The_end_of_the_time_to_pay_ends_it()
    {
        Given(Started).When(End(CancellationReason.PaymentExpired, null)).Then(Expired);
        Given(Started, Opened).When(End(CancellationReason.ByBuyer, ClosedNews)).Then(new PaymentAbandoned(Noon));
        Given(Started, Opened, new PaymentQuarantined("pi_1", 1, "eur", Fee, QuarantineReason.WrongAmount, Noon))
            .When(End(CancellationReason.PaymentExpired, PaidNews with { AmountReceived = 1 })).Then(Expired);
    }

    [Fact]
    public void Money_that_came_before_the_end_wins()
    {
        Given(Started, Opened).When(End(CancellationReason.ByBuyer, PaidNews)).Then(Succeeded);
        Given(Started, Opened, Succeeded).When(End(CancellationReason.PaymentExpired, PaidNews)).ThenNothing();
        Given(Started, Opened).When(End(CancellationReason.PaymentExpired, new("cs_1", SessionState.Processing))).ThenNothing();
    }

    [Fact]
    public void Success_pays_the_order_and_sells_its_stock()
    {
        var settled = Settlement.Of([Succeeded], PlacedOrder, Held(), Noon);
        settled.Order.ShouldBe([new OrderPaid(FirstPayment, Total, Noon)]);
        settled.Stocks[Bowl].ShouldBe([new StockSold(FirstOrder, 2, Noon)]);
        settled.Stocks[Lamp].ShouldBe([new StockSold(FirstOrder, 1, Noon)]);
    }

    [Fact]
    public void Late_success_reserves_before_it_sells()
    {
        var cancelled = Order.Evolve(PlacedOrder, new OrderCancelled(CancellationReason.PaymentExpired, Noon));
        var settled = Settlement.Of([Succeeded], cancelled, Free(), Noon);
        settled.Stocks[Bowl].ShouldBe([new StockReserved(FirstOrder, 2, Noon), new StockSold(FirstOrder, 2, Noon)]);
        settled.Order.Aggregate(cancelled, Order.Evolve).Status.ShouldBe(OrderStatus.Paid);
    }

    [Fact]
    public void Failure_cancels_the_order_and_gives_its_stock_back()
    {
        var settled = Settlement.Of([Expired], PlacedOrder, Held(), Noon);
        settled.Order.ShouldBe([new OrderCancelled(CancellationReason.PaymentExpired, Noon)]);
        settled.Stocks[Bowl].ShouldBe([new StockReleased(FirstOrder, 2, ReleaseReason.PaymentExpired, Noon)]);
        Settlement.Of([new PaymentAbandoned(Noon)], PlacedOrder, Held(), Noon).Stocks[Lamp].ShouldBe([new StockReleased(FirstOrder, 1, ReleaseReason.OrderCancelled, Noon)]);
    }

    [Fact]
    public void Stock_is_there_when_kept_or_free()
    {
        Settlement.StockIsThere(PlacedOrder, Held()).ShouldBeTrue();
        Settlement.StockIsThere(PlacedOrder, Free()).ShouldBeTrue();
        Settlement.StockIsThere(PlacedOrder, new Dictionary<OfferId, Stock> { [Bowl] = StockOf(Bowl, 1), [Lamp] = StockOf(Lamp, 1) }).ShouldBeFalse();
    }

    private static Dictionary<OfferId, Stock> Held() =>
        new() { [Bowl] = StockOf(Bowl, 0, new StockHold(FirstOrder, 2)), [Lamp] = StockOf(Lamp, 0, new StockHold(FirstOrder, 1)) };

    private static Dictionary<OfferId, Stock> Free() => new() { [Bowl] = StockOf(Bowl, 2), [Lamp] = StockOf(Lamp, 1) };

    private static Func<Payment, Decision<PaymentEvent>> Hear(PaymentNews news, bool stockIsThere = true) => payment => Settlement.Decide(news, payment, stockIsThere, Noon);

    private static Func<Payment, Decision<PaymentEvent>> End(CancellationReason reason, PaymentNews? news) => payment => Settlement.DecideEnd(reason, news, payment, stockIsThere: true, Noon);

    internal static Spec<Payment, PaymentEvent>.Happened Given(params PaymentEvent[] events) => new Spec<Payment, PaymentEvent>(Payment.Evolve).Given(events);
}
