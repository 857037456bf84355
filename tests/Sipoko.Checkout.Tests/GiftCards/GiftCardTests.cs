using Sipoko.Checkout.GiftCards;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.GiftCards;

public class GiftCardTests
{
    private static readonly Money Twenty = Money.OfCents(2_000);
    private static readonly StatementOfReasons Lost = new("Vous nous avez signalé sa perte.", "Conditions, article 3", false);
    private static readonly RefundId Refund = RefundId.New();

    [Fact]
    public void A_part_is_kept_then_spent()
    {
        Card(CardIssued).When(card => GiftCardKeeping.Reserve(FirstOrder, Twenty, card, Noon)).Then(new GiftCardReserved(FirstOrder, Twenty, Noon));
        Card(CardIssued, Reserved).When(card => GiftCardKeeping.Redeem(FirstOrder, Twenty, card, Noon)).Then(new GiftCardRedeemed(FirstOrder, Noon));
        var card = Card(CardIssued, Reserved, new GiftCardRedeemed(FirstOrder, Noon)).State;
        (card.Available, card.Holds.Count, card.Spent.Single().Amount).ShouldBe((Money.OfCents(3_000), 0, Twenty));
    }

    [Fact]
    public void What_was_kept_comes_back_once()
    {
        Card(CardIssued, Reserved).When(card => GiftCardKeeping.Release(FirstOrder, card, Noon)).Then(new GiftCardReleased(FirstOrder, Noon));
        Card(CardIssued, Reserved, new GiftCardReleased(FirstOrder, Noon)).State.Available.ShouldBe(CardAmount);
    }

    [Fact]
    public void A_card_never_pays_more_than_it_holds()
    {
        Card(CardIssued).When(card => GiftCardKeeping.Reserve(FirstOrder, Money.OfCents(5_001), card, Noon)).ThenRefused(GiftCardRefusal.NotEnough);
        Card(CardIssued, Reserved).When(card => GiftCardKeeping.Reserve(OtherOrder, Money.OfCents(3_001), card, Noon)).ThenRefused(GiftCardRefusal.NotEnough);
    }

    [Fact]
    public void A_card_that_is_blocked_or_over_or_not_yet_active_pays_nothing()
    {
        Card(CardIssued, new GiftCardBlocked(Lost, Noon)).When(card => GiftCardKeeping.Reserve(FirstOrder, Twenty, card, Noon)).ThenRefused(GiftCardRefusal.NotEnough);
        Card(CardIssued).When(card => GiftCardKeeping.Reserve(FirstOrder, Twenty, card, CardIssued.ValidUntil)).ThenRefused(GiftCardRefusal.NotEnough);
        Card(CardIssued with { ActiveFrom = Noon.AddHours(1) }).When(card => GiftCardKeeping.Reserve(FirstOrder, Twenty, card, Noon)).ThenRefused(GiftCardRefusal.NotEnough);
    }

    [Fact]
    public void Money_that_came_late_takes_the_card_again() =>
        Card(CardIssued, Reserved, new GiftCardReleased(FirstOrder, Noon)).When(card => GiftCardKeeping.Redeem(FirstOrder, Twenty, card, Noon))
            .Then(new GiftCardReserved(FirstOrder, Twenty, Noon), new GiftCardRedeemed(FirstOrder, Noon));

    [Fact]
    public void A_lost_card_is_closed_with_reasons_and_its_rest_moved()
    {
        Card(CardIssued).When(card => BlockGiftCardHandler.Decide(new(FirstCard, Lost), card, Noon)).Then(new GiftCardBlocked(Lost, Noon));
        Card(CardIssued).When(card => BlockGiftCardHandler.Decide(new(FirstCard, new("", "", false)), card, Noon)).ThenRefused(GiftCardRefusal.ReasonsMissing);
        var fresh = GiftCardId.New();
        Card(CardIssued).When(card => ReissueGiftCardHandler.Decide(new(FirstCard, fresh, false), card, Noon)).ThenRefused(GiftCardRefusal.NotBlocked);
        Card(CardIssued, new GiftCardBlocked(Lost, Noon)).When(card => ReissueGiftCardHandler.Decide(new(FirstCard, fresh, false), card, Noon)).Then(new GiftCardReplaced(fresh, CardAmount, Noon));
        Card(CardIssued, Reserved, new GiftCardBlocked(Lost, Noon)).When(card => ReissueGiftCardHandler.Decide(new(FirstCard, fresh, false), card, Noon)).ThenRefused(GiftCardRefusal.IsHeld);
    }

    [Fact]
    public void A_refund_credits_the_card_once_and_a_card_that_is_over_not_at_all()
    {
        var credit = new CreditGiftCard(FirstCard, Refund, FirstOrder, Twenty);
        Card(CardIssued, Reserved, new GiftCardRedeemed(FirstOrder, Noon)).When(card => CreditGiftCardHandler.Decide(credit, card, Noon)).Then(new GiftCardCredited(Refund, FirstOrder, Twenty, Noon));
        Card(CardIssued, new GiftCardBlocked(Lost, Noon)).When(card => CreditGiftCardHandler.Decide(credit, card, Noon)).ThenRefused(GiftCardRefusal.NotLive);
        Card(CardIssued).When(card => CreditGiftCardHandler.Decide(credit, card, CardIssued.ValidUntil)).ThenRefused(GiftCardRefusal.NotLive);
        CreditGiftCardHandler.NewCardFor(credit).ShouldBe(CreditGiftCardHandler.NewCardFor(credit));
        CreditGiftCardHandler.NewCardFor(credit).ShouldNotBe(CreditGiftCardHandler.NewCardFor(credit with { RefundId = RefundId.New() }));
    }

    [Fact]
    public void The_mail_leaves_once_and_never_for_a_blocked_card()
    {
        Card(CardIssued).When(card => SendGiftCardHandler.Decide(card, Noon)).Then(new GiftCardSent(Noon));
        Card(CardIssued, new GiftCardBlocked(Lost, Noon)).When(card => SendGiftCardHandler.Decide(card, Noon)).ThenNothing();
    }

    [Fact]
    public void Five_years_later_the_rest_is_lost_after_two_reminders()
    {
        var end = CardIssued.ValidUntil;
        end.ShouldBe(new DateTimeOffset(2031, 11, 20, 23, 0, 0, TimeSpan.Zero), "to the end of the day in Paris");
        foreach (var days in GiftCardTerms.ReminderDays)
        {
            Card(CardIssued).When(card => RemindOfGiftCardExpiryHandler.Decide(new(FirstCard, days), card, end.AddDays(-days))).Then(new GiftCardExpiryReminded(days, end.AddDays(-days)));
        }

        Card(CardIssued, Reserved, new GiftCardRedeemed(FirstOrder, Noon), new GiftCardReserved(OtherOrder, Money.OfCents(3_000), Noon))
            .When(card => RemindOfGiftCardExpiryHandler.Decide(new(FirstCard, 60), card, Noon)).ThenNothing();
        Card(CardIssued).When(card => ExpireGiftCardHandler.Decide(card, end.AddTicks(-1))).ThenNothing();
        Card(CardIssued).When(card => ExpireGiftCardHandler.Decide(card, end)).Then(new GiftCardExpired(CardAmount, end));
        Card(CardIssued, Reserved).When(card => ExpireGiftCardHandler.Decide(card, end)).ThenNothing();
    }

    [Fact]
    public void Cards_share_in_the_order_they_were_entered_and_leave_enough_for_the_payment_service()
    {
        var (first, second) = (Card(CardIssued).State, Card(CardIssued with { GiftCardId = new(FirstOrder.Value), LastFour = "9999" }).State);
        Shares(Money.OfCents(3_000), first).ShouldBe([3_000]);
        Shares(Money.OfCents(5_000), first, second).ShouldBe([5_000]);
        Shares(Money.OfCents(12_000), first, second).ShouldBe([5_000, 5_000]);
        Shares(Money.OfCents(5_030), first).ShouldBe([4_980], "the rest is 0,50 €, not 0,30 €");
        Shares(Money.OfCents(5_050), first).ShouldBe([5_000]);
        Shares(Money.OfCents(3_000), first with { Status = GiftCardStatus.Blocked }).ShouldBeEmpty();
    }

    private static IEnumerable<long> Shares(Money total, params GiftCard[] cards) => GiftCardShares.Of(total, cards, Noon).Select(share => share.Amount.Cents);

    private static GiftCardReserved Reserved => new(FirstOrder, Twenty, Noon);

    private static Spec<GiftCard, GiftCardEvent>.Happened Card(params GiftCardEvent[] events) => new Spec<GiftCard, GiftCardEvent>(GiftCard.Evolve).Given(events);
}
