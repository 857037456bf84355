using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Checkout.Stripe;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Refunds;

public class RefundOrderTests
{
    private static readonly RefundId First = new(Guid.Parse("00000000-0000-7000-8000-0000000000d1"));
    private static readonly RefundId Second = new(Guid.Parse("00000000-0000-7000-8000-0000000000d2"));
    private static readonly GiftCardId Card = new(Guid.Parse("00000000-0000-7000-8000-0000000000c1"));
    private static readonly SellerOrderId KoriPart = Names.SellerOrders[Kori];
    private static readonly Order Paid = Order.Evolve(PlacedOrder, new Sipoko.Checkout.Orders.OrderPaid(FirstPayment, Total, Noon));
    private static readonly Payment Payment = Payment.Evolve(Payment.Evolve(null, Started), new PaymentSucceeded("pi_1", Total, "card", Fee, Noon));
    private static readonly RefundOrder OneBowl = new(First, FirstOrder, KoriPart, [new(Bowl, 1, BowlPrice, BackOnSale: true)], Money.Zero, RefundCause.LineRefused, "Rupture de stock");
    private static readonly RefundAccepted Accepted = new(
        First, FirstOrder, Names.Reference, KoriPart, Kori, [new(Bowl, 1, BowlPrice, true)], Money.Zero, RefundCause.LineRefused, "Rupture de stock", "pi_1", BowlPrice, [], Money.Zero, Noon);

    [Fact]
    public void One_of_two_bowls_is_refunded_by_the_means_that_paid() => Ask(OneBowl).Then(Accepted);

    [Fact]
    public void The_same_refund_is_made_once() => Decide(OneBowl, Refund.Evolve(null, Accepted)).ShouldBeEmpty();

    [Fact]
    public void More_than_was_ever_paid_for_a_line_is_declined()
    {
        Why(OneBowl with { Lines = [new(Bowl, 2, BowlPrice * 2 + Money.OfCents(1))] }).ShouldBe(RefundRefusal.MoreThanPaid.Sentence);
        Why(OneBowl with { Lines = [new(Lamp, 1, Money.OfCents(1))] }).ShouldBe(RefundRefusal.OtherOrder.Sentence, "the lamp is another seller's");
    }

    [Fact]
    public void All_of_a_line_after_a_part_of_it_gives_back_what_is_left()
    {
        var rest = AcceptedOf(OneBowl with { RefundId = Second, Lines = [new(Bowl, 2, BowlPrice * 2, BackOnSale: true)] }, Refund.Evolve(null, Accepted));
        rest.Lines.ShouldBe([new RefundLine(Bowl, 2, BowlPrice, BackOnSale: true)], "both bowls are for sale again");
        rest.ByStripe.ShouldBe(BowlPrice);
        AcceptedOf(OneBowl with { RefundId = Second, Lines = [new(Bowl, 1, BowlPrice), new(Bowl, 1, BowlPrice)] }, Refund.Evolve(null, Accepted)).ByStripe.ShouldBe(BowlPrice);
    }

    [Fact]
    public void What_had_gone_back_before_is_dealt_with_and_the_buyer_hears_nothing_more()
    {
        var accepted = AcceptedOf(OneBowl with { RefundId = Second }, Refund.Evolve(null, Accepted with { Lines = [new(Bowl, 2, BowlPrice * 2, false)] }));
        (accepted.ByStripe, accepted.Rest, accepted.PaymentIntentId).ShouldBe((Money.Zero, Money.Zero, null));
        accepted.Lines.ShouldBe([new RefundLine(Bowl, 1, Money.Zero, BackOnSale: true)]);
        var told = MakeRefundHandler.Follow(new(null, 1, Money.Zero, Noon), Refund.Evolve(null, accepted)).ShouldHaveSingleItem().ShouldBeOfType<OrderRefunded>();
        (told.Total, told.Lines!.Count).ShouldBe((Money.Zero, 0));
    }

    [Fact]
    public void What_goes_back_of_each_line_is_told() =>
        MakeRefundHandler.Follow(Sent, Refund.Evolve(null, Accepted)).OfType<OrderRefunded>().Single().Lines.ShouldBe([new RefundedLine(Bowl, 1, BowlPrice, BackOnSale: true)]);

    [Fact]
    public void A_cards_part_goes_back_on_the_card_also_when_staff_pays_the_rest_by_transfer()
    {
        RefundEvent[] stuck = [Accepted with { ByStripe = Money.OfCents(1000), ToCards = [new(Card, Money.OfCents(890))] }, Stopped];
        var refund = Given(stuck).State;
        refund.LeftToPay.ShouldBe(Money.OfCents(1000));
        var follow = SettleRefundHandler.Follow(new(refund.LeftToPay, "Virement du 3", Noon), refund).ToArray();
        follow.OfType<Sipoko.Checkout.GiftCards.CreditGiftCard>().Single().Amount.ShouldBe(Money.OfCents(890));
        follow.OfType<OrderRefunded>().Single().Total.ShouldBe(BowlPrice);
    }

    [Fact]
    public void What_came_back_after_the_card_had_its_part_is_paid_alone()
    {
        RefundEvent[] back = [Accepted with { ByStripe = Money.OfCents(1000), ToCards = [new(Card, Money.OfCents(890))] }, Sent with { Amount = Money.OfCents(1000) }, Stopped with { CameBack = true }];
        SettleRefundHandler.Follow(new(Money.OfCents(1000), "Virement du 3", Noon), Given(back).State).ShouldBeEmpty("all was told and credited when it was sent");
    }

    [Fact]
    public void A_rest_that_was_paid_is_not_owed_again_when_Stripes_part_comes_back()
    {
        RefundEvent[] paid = [Accepted with { Shipping = Money.OfCents(650), Rest = Money.OfCents(650) }, Sent, new RefundTransferred(Money.OfCents(650), "Virement du 3", Noon)];
        Given(paid).State.NeedsStaff.ShouldBeFalse();
        Given(paid).When(refund => CheckRefundHandler.Decide(new(First, "re_1"), new("re_1", "Carte volée"), refund, Noon)).Then(new RefundStopped(1, "Carte volée", CameBack: true, Noon));
        Given([.. paid, Stopped]).State.LeftToPay.ShouldBe(BowlPrice);
        Given([.. paid, Stopped, new RefundTransferred(BowlPrice, "Virement du 9", Noon)]).When(refund => CheckRefundHandler.Decide(new(First, "re_1"), new("re_1", "Carte volée"), refund, Noon)).ThenNothing();
    }

    [Fact]
    public void Nobody_is_told_of_a_refund_that_only_a_transfer_can_pay_before_it_is_paid()
    {
        var label = Given(Accepted with { Lines = [], Shipping = Money.OfCents(650), ByStripe = Money.Zero, Rest = Money.OfCents(650) });
        MakeRefundHandler.Follow(new(null, 1, Money.Zero, Noon), label.State).ShouldBeEmpty();
        var sent = Refund.Evolve(label.State, new RefundSent(null, 1, Money.Zero, Noon));
        SettleRefundHandler.Follow(new(Money.OfCents(650), "Virement", Noon), sent).ShouldHaveSingleItem().ShouldBeOfType<OrderRefunded>().Total.ShouldBe(Money.OfCents(650));
    }

    [Fact]
    public void A_refund_that_was_declined_takes_nothing() =>
        Decide(OneBowl with { RefundId = Second, Lines = [new(Bowl, 2, BowlPrice * 2)] }, null, Refund.Evolve(null, Declined)).ShouldHaveSingleItem().ShouldBeOfType<RefundAccepted>();

    [Fact]
    public void What_is_not_of_the_order_not_paid_or_nothing_is_declined()
    {
        Why(OneBowl with { SellerOrderId = SellerOrderId.New() }).ShouldBe(RefundRefusal.OtherOrder.Sentence);
        RefundOrderHandler.Decide(OneBowl, null, PlacedOrder, Payment, [], Noon).Events.OfType<RefundDeclined>().Single().Why.ShouldBe(RefundRefusal.NotPaid.Sentence);
        Why(OneBowl with { Lines = [] }).ShouldBe(RefundRefusal.Nothing.Sentence);
        Why(OneBowl with { Shipping = Money.OfCents(-1) }).ShouldBe(RefundRefusal.BelowZero.Sentence);
    }

    [Fact]
    public void A_label_beyond_what_was_paid_is_left_to_staff()
    {
        var all = new RefundMeans("pi_1", Money.OfCents(5000), []);
        var (byStripe, cards, rest) = all.Split(Money.OfCents(5650));
        (byStripe, rest).ShouldBe((Money.OfCents(5000), Money.OfCents(650)));
        cards.ShouldBeEmpty();
    }

    [Fact]
    public void Money_first_then_the_card_and_never_a_cards_part_in_money()
    {
        var (byStripe, cards, rest) = new RefundMeans("pi_1", Money.OfCents(3000), [new(Card, Money.OfCents(2000))]).Split(Money.OfCents(4500));
        byStripe.ShouldBe(Money.OfCents(3000));
        cards.ShouldBe([new GiftCardPart(Card, Money.OfCents(1500))]);
        rest.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Earlier_refunds_leave_less_of_each_means()
    {
        var earlier = Refund.Evolve(null, Accepted with { ByStripe = Money.OfCents(1000), ToCards = [new(Card, Money.OfCents(890))] });
        var left = RefundMeans.Of(Payment, [new(Card, Money.OfCents(2000))], [earlier]);
        left.LeftAtStripe.ShouldBe(Total - Money.OfCents(1000));
        left.LeftOnCards.ShouldBe([new GiftCardPart(Card, Money.OfCents(1110))]);
    }

    [Fact]
    public void Stripe_takes_it_or_refuses_it()
    {
        Given(Accepted).When(refund => MakeRefundHandler.Decide(new(First, 1), new("re_1"), refund, Noon)).Then(Sent);
        Given(Accepted).When(refund => MakeRefundHandler.Decide(new(First, 1), new(null, "Non"), refund, Noon)).Then(Stopped);
        Given(Accepted).When(refund => MakeRefundHandler.Decide(new(First, 2), new("re_1"), refund, Noon)).ThenNothing();
    }

    [Fact]
    public void A_stopped_refund_is_tried_again_under_the_next_number_or_paid_by_transfer()
    {
        Given(Accepted, Stopped).State.NeedsStaff.ShouldBeTrue();
        Given(Accepted, Stopped).When(refund => RetryRefundHandler.Decide(new(First, 1), refund, Noon)).Then(new RefundRetried(2, Noon));
        Given(Accepted, Stopped, new RefundRetried(2, Noon)).When(refund => MakeRefundHandler.Decide(new(First, 1), new("re_1"), refund, Noon)).ThenNothing();
        Given(Accepted, Stopped).When(refund => SettleRefundHandler.Decide(new(First, "Virement du 3"), refund, Noon)).Then(new RefundTransferred(BowlPrice, "Virement du 3", Noon));
        Given(Accepted).When(refund => RetryRefundHandler.Decide(new(First, 1), refund, Noon)).ThenRefused(RefundRefusal.NotStopped);
        Given(Accepted, Sent).When(refund => SettleRefundHandler.Decide(new(First, "Virement"), refund, Noon)).ThenRefused(RefundRefusal.NothingLeft);
    }

    [Fact]
    public void A_refund_that_comes_back_is_open_again()
    {
        Given(Accepted, Sent).When(refund => CheckRefundHandler.Decide(new(First, "re_1"), new("re_1", "Carte volée"), refund, Noon)).Then(new RefundStopped(1, "Carte volée", CameBack: true, Noon));
        Given(Accepted, Sent).When(refund => CheckRefundHandler.Decide(new(First, "re_1"), new("re_1"), refund, Noon)).ThenNothing();
        Given(Accepted, Sent).When(refund => CheckRefundHandler.Decide(new(First, "re_0"), new("re_0", "Carte volée"), refund, Noon)).ThenNothing();
    }

    [Fact]
    public void A_declined_refund_is_filed_with_a_reason() =>
        Given(Declined).When(refund => SettleRefundHandler.Decide(new(First, "Vu avec l’acheteur"), refund, Noon)).Then(new RefundFiled("Vu avec l’acheteur", Noon));

    [Fact]
    public void What_refunds_take_from_a_line_is_what_the_commission_says()
    {
        var share = RefundShares.ShareOf([new(Bowl, 1, BowlPrice, true)], Paid.SellerOrders[0], []);
        share.Gross.ShouldBe(BowlPrice);
        (share + RefundShares.ShareOf([new(Bowl, 1, BowlPrice, true)], Paid.SellerOrders[0], [Refund.Evolve(null, Accepted)])).ShouldBe(SaleShare.Of(BowlPrice * 2, Paid.SellerOrders[0].Commission));
    }

    private static RefundDeclined Declined => new(First, FirstOrder, Names.Reference, KoriPart, [new(Bowl, 2, BowlPrice * 2, false)], Money.Zero, RefundCause.Agreement, "Accord", "Non", Noon);

    private static RefundSent Sent => new("re_1", 1, BowlPrice, Noon);

    private static RefundStopped Stopped => new(1, "Non", CameBack: false, Noon);

    private static Spec<Refund, RefundEvent>.Happened Given(params RefundEvent[] events) => new Spec<Refund, RefundEvent>(Refund.Evolve).Given(events);

    private static Spec<Refund, RefundEvent>.Asked Ask(RefundOrder command) => Given().WhenFirst(refund => RefundOrderHandler.Decide(command, refund, Paid, Payment, [], Noon));

    private static IReadOnlyList<RefundEvent> Decide(RefundOrder command, Refund? refund, params Refund[] earlier) => RefundOrderHandler.Decide(command, refund, Paid, Payment, earlier, Noon).Events;

    private static RefundAccepted AcceptedOf(RefundOrder command, params Refund[] earlier) => Decide(command, null, earlier).ShouldHaveSingleItem().ShouldBeOfType<RefundAccepted>();

    private static string Why(RefundOrder command, params Refund[] earlier) => Decide(command, null, earlier).ShouldHaveSingleItem().ShouldBeOfType<RefundDeclined>().Why;
}
