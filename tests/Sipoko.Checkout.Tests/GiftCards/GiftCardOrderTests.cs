using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.GiftCards;

public class GiftCardOrderTests
{
    private static readonly GiftCardPaymentOpened Page = new("cs_card", 1, Noon);
    private static readonly PaymentNews Paid = new("cs_card", SessionState.Paid, null, "pi_card", CardAmount.Cents, "eur", Means: "card", Fee: 100, ForGiftCard: FirstSale);
    private static readonly OrderGiftCard Command = new(FirstSale, null);
    private static readonly SettleGiftCardMoney ByBank = new(FirstSale, "pi_card", MoneyLeft.Bank, "Virement");

    [Fact]
    public void What_was_described_is_ordered_once() => new Spec<GiftCardOrder, GiftCardOrderEvent>(GiftCardOrder.Evolve).Given()
        .WhenFirst(order => OrderGiftCardHandler.Decide(Command, order, CardDraft, Money.Zero, new("CAD-2026-000001"), FirstCard, Noon)).Then(CardOrdered);

    [Fact]
    public void Another_persons_draft_is_answered_like_an_absent_one()
    {
        OrderGiftCardHandler.Decide(Command with { Account = AccountId.New() }, null, CardDraft, Money.Zero, default, FirstCard, Noon).Refusal.ShouldBe(GiftCardRefusal.NotYours);
        OrderGiftCardHandler.Decide(Command, null, null, Money.Zero, default, FirstCard, Noon).Refusal.ShouldBe(GiftCardRefusal.NotYours);
    }

    [Fact]
    public void One_buyer_orders_a_thousand_euros_a_day_at_most()
    {
        OrderGiftCardHandler.Decide(Command, null, CardDraft, Money.OfCents(95_000), default, FirstCard, Noon).Refusal.ShouldBeNull();
        OrderGiftCardHandler.Decide(Command, null, CardDraft, Money.OfCents(95_001), default, FirstCard, Noon).Refusal.ShouldBe(GiftCardRefusal.TooMuchToday);
    }

    [Fact]
    public void A_day_that_is_past_is_refused() =>
        OrderGiftCardHandler.Decide(Command, null, CardDraft with { SendOn = Today.AddDays(-1) }, Money.Zero, default, FirstCard, Noon).Refusal.ShouldBe(GiftCardRefusal.DayIsPast);

    [Fact]
    public void The_expected_money_pays_also_late()
    {
        Order(CardOrdered, Page).When(Hear(Paid)).Then(CardPaid);
        Order(CardOrdered, Page, new GiftCardOrderExpired(Noon)).When(Hear(Paid)).Then(CardPaid);
    }

    [Fact]
    public void Money_that_is_not_what_was_asked_is_set_apart()
    {
        Order(CardOrdered, Page).When(Hear(Paid with { AmountReceived = 1 })).Then(new GiftCardPaymentQuarantined("pi_card", 1, "eur", Money.OfCents(100), QuarantineReason.WrongAmount, Noon));
        Order(CardOrdered, Page).When(Hear(Paid with { ForGiftCard = null })).Then(new GiftCardPaymentQuarantined("pi_card", 5_000, "eur", Money.OfCents(100), QuarantineReason.WrongOrder, Noon));
    }

    [Fact]
    public void A_slow_means_is_waited_for_and_a_closed_page_ends_the_order()
    {
        Order(CardOrdered, Page).When(Hear(new("cs_card", SessionState.Processing))).ThenNothing();
        Order(CardOrdered, Page).When(order => ExpireGiftCardOrderHandler.Decide(new("cs_card", SessionState.Processing), order, Noon)).ThenNothing();
        Order(CardOrdered, Page).When(Hear(new("cs_card", SessionState.Closed))).Then(new GiftCardOrderExpired(Noon));
        Order(CardOrdered).When(order => ExpireGiftCardOrderHandler.Decide(null, order, Noon)).Then(new GiftCardOrderExpired(Noon));
        Order(CardOrdered, Page).When(order => ExpireGiftCardOrderHandler.Decide(Paid, order, Noon)).Then(CardPaid);
    }

    [Fact]
    public void An_unused_card_can_be_given_up_for_fourteen_days()
    {
        var (order, card) = (Order(CardOrdered, Page, CardPaid).State, GiftCard.Evolve(null, CardIssued));
        var lastMoment = ParisTime.EndOf(Today.AddDays(14)).AddTicks(-1);
        WithdrawGiftCardHandler.Decide(order, card, lastMoment).Events.ShouldBe([new GiftCardWithdrawn(lastMoment)]);
        WithdrawGiftCardHandler.Decide(order, card, lastMoment.AddTicks(1)).Refusal.ShouldBe(GiftCardRefusal.TooLateToWithdraw);
        WithdrawGiftCardHandler.Decide(order, GiftCard.Evolve(card, new GiftCardReserved(FirstOrder, Money.OfCents(1), Noon)), Noon).Refusal.ShouldBe(GiftCardRefusal.AlreadyUsed);
        WithdrawGiftCardHandler.Decide(order, GiftCard.Evolve(card, new GiftCardWithdrawn(Noon)), Noon).Events.ShouldBeEmpty();
    }

    [Fact]
    public void The_card_that_took_a_lost_ones_place_can_be_given_up_too_unless_some_was_spent()
    {
        var order = Order(CardOrdered, Page, CardPaid).State;
        var fresh = GiftCard.Evolve(null, CardIssued with { GiftCardId = new(FirstOrder.Value), Origin = GiftCardOrigin.Reissued, Replaces = FirstCard });
        WithdrawGiftCardHandler.Decide(order, fresh, Noon).Events.ShouldBe([new GiftCardWithdrawn(Noon)]);
        WithdrawGiftCardHandler.Decide(order, GiftCard.Evolve(null, CardIssued with { Amount = Money.OfCents(4_999) }), Noon).Refusal.ShouldBe(GiftCardRefusal.AlreadyUsed);
        GiftCardEntries.Of([new GiftCardRefundDue("pi_card", CardAmount, Money.Zero, GiftCardRefundReason.Withdrawn, Noon)], order, fresh.Id).Single().Postings[0].Account
            .ShouldBe(LedgerAccount.GiftCardAvailable(fresh.Id));
    }

    [Fact]
    public void Every_fact_is_an_entry_that_sums_to_zero()
    {
        var order = Order(CardOrdered, Page, CardPaid).State;
        GiftCardOrderEvent[] facts =
        [
            CardPaid, new GiftCardPaymentQuarantined("pi_x", 1, "eur", Money.Zero, QuarantineReason.WrongAmount, Noon), new GiftCardRefundDue("pi_x", CardAmount, Money.Zero, GiftCardRefundReason.PaidTwice, Noon),
            new GiftCardRefundDue("pi_card", CardAmount, Money.Zero, GiftCardRefundReason.Withdrawn, Noon), new GiftCardRefunded("pi_card", "re_1", CardAmount, Noon), new GiftCardRefunded("pi_x", "re_2", CardAmount, Noon),
        ];
        var entries = GiftCardEntries.Of(facts, order);
        entries.Select(entry => entry.Kind).ShouldBe([EntryKind.GiftCardSold, EntryKind.MoneySetApart, EntryKind.MoneySetApart, EntryKind.GiftCardRefunded, EntryKind.RefundSent, EntryKind.MoneySentBack]);
        entries.ShouldAllBe(entry => entry.Postings.Sum(posting => posting.Cents) == 0);
    }

    [Fact]
    public void Money_that_Stripe_or_a_bank_will_not_take_back_waits_for_a_person()
    {
        GiftCardOrderEvent[] due = [CardOrdered, Page, CardPaid, new GiftCardRefundDue("pi_card", CardAmount, Money.Zero, GiftCardRefundReason.Withdrawn, Noon)];
        var (refused, sent) = (new GiftCardRefundRefused("pi_card", "Non", Noon), new GiftCardRefunded("pi_card", "re_1", CardAmount, Noon));
        var returned = new GiftCardRefundReturned("pi_card", "re_1", CardAmount, "Carte volée", Noon);
        Order(due).When(order => RefundGiftCardHandler.Decide(new(FirstSale, "pi_card"), order, new(null, "Non"), Noon)).Then(refused);
        Order(due).When(order => RefundGiftCardHandler.Decide(new(FirstSale, "pi_card"), order, new("re_1"), Noon)).Then(sent);
        Order(due).When(order => SettleGiftCardMoneyHandler.Decide(ByBank, order, Noon)).ThenRefused(PaymentRefusal.OnItsWay);
        Order([.. due, refused]).State.NeedsStaff.ShouldBeTrue();
        Order([.. due, refused]).When(order => SendBackGiftCardMoneyHandler.Decide(new(FirstSale, "pi_card"), order, Noon)).Then(new GiftCardRefundRetried("pi_card", 2, Noon));
        Order([.. due, sent]).When(order => CheckGiftCardMoneyHandler.Decide(new(FirstSale, "re_1"), new("re_1", "Carte volée"), order, Noon)).Then(returned);
        Order([.. due, sent, returned]).When(order => SettleGiftCardMoneyHandler.Decide(ByBank, order, Noon)).Then(new GiftCardSettledByHand("pi_card", "Virement", MoneyLeft.Bank, Noon));
    }

    [Fact]
    public void Money_set_apart_is_listed_and_sent_back()
    {
        var apart = new GiftCardPaymentQuarantined("pi_card", 1, "eur", Money.Zero, QuarantineReason.WrongAmount, Noon);
        var due = new GiftCardRefundDue("pi_card", Money.OfCents(1), Money.Zero, GiftCardRefundReason.Unexplained, Noon);
        Order(CardOrdered, Page, apart).State.NeedsStaff.ShouldBeTrue();
        Order(CardOrdered, Page, apart).When(order => SendBackGiftCardMoneyHandler.Decide(new(FirstSale, "pi_card"), order, Noon)).Then(due);
        Order(CardOrdered, Page, apart, due).State.NeedsStaff.ShouldBeFalse();
        Order(CardOrdered, Page, apart with { Currency = "usd" }).When(order => SendBackGiftCardMoneyHandler.Decide(new(FirstSale, "pi_card"), order, Noon)).ThenRefused(PaymentRefusal.OtherCurrency);
    }

    [Fact]
    public void Whatever_way_a_cards_money_takes_back_nothing_is_left_to_owe()
    {
        GiftCardOrderEvent[] life =
        [
            CardPaid, new GiftCardRefundDue("pi_card", CardAmount, Money.Zero, GiftCardRefundReason.Withdrawn, Noon), new GiftCardRefunded("pi_card", "re_1", CardAmount, Noon),
            new GiftCardRefundReturned("pi_card", "re_1", CardAmount, "Carte volée", Noon), new GiftCardSettledByHand("pi_card", "Virement", MoneyLeft.Bank, Noon),
        ];
        var (order, books) = (Order(CardOrdered, Page).State, Balances.Empty);
        foreach (var happened in life)
        {
            books = GiftCardEntries.Of([happened], order).Aggregate(books, (known, entry) => known.Post(entry)!);
            order = GiftCardOrder.Evolve(order, happened);
        }

        books.Cents.Where(balance => balance.Key.IsGuarded).ShouldAllBe(balance => balance.Value == 0);
        books.Cents[LedgerAccount.Bank].ShouldBe(-CardAmount.Cents);
    }

    [Theory]
    [InlineData(15_000, 0)]
    [InlineData(15_001, 24)]
    public void A_dear_card_waits_a_day(long cents, int hours) => GiftCardTerms.ActiveFrom(Money.OfCents(cents), Noon, Today).ShouldBe(Noon.AddHours(hours));

    [Theory]
    [InlineData(61, new[] { 60, 15 })]
    [InlineData(60, new[] { 15 })]
    [InlineData(10, new int[0])]
    public void A_card_issued_near_its_end_reminds_of_no_day_that_is_past(int daysLeft, int[] reminders) => GiftCardTerms.RemindersLeft(Noon.AddDays(daysLeft), Noon).ShouldBe(reminders);

    [Fact]
    public void What_was_typed_and_not_ordered_is_kept_for_a_day()
    {
        CardDraft.IsOver(Noon.AddDays(1).AddTicks(-1)).ShouldBeFalse();
        CardDraft.IsOver(Noon.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void A_recipients_key_ends_five_years_after_the_card() => GiftCardTerms.RecipientKeptUntil(Today).ShouldBe(new DateOnly(2036, 11, 20));

    [Fact]
    public void A_card_for_a_later_day_begins_that_day_and_is_mailed_at_nine()
    {
        var birthday = new DateOnly(2026, 12, 24);
        GiftCardTerms.ActiveFrom(CardAmount, Noon, birthday).ShouldBe(new DateTimeOffset(2026, 12, 23, 23, 0, 0, TimeSpan.Zero));
        GiftCardTerms.SendAt(birthday, Noon).ShouldBe(new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.Zero));
        GiftCardTerms.SendAt(Today, Noon).ShouldBe(Noon);
    }

    private static Func<GiftCardOrder, Decision<GiftCardOrderEvent>> Hear(PaymentNews news) => order => SettleGiftCardOrderHandler.Decide(news, order, Noon);

    private static Spec<GiftCardOrder, GiftCardOrderEvent>.Happened Order(params GiftCardOrderEvent[] events) => new Spec<GiftCardOrder, GiftCardOrderEvent>(GiftCardOrder.Evolve).Given(events);
}
