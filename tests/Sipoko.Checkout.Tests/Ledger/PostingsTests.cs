using Sipoko.Checkout.Ledger;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Ledger;

public class PostingsTests
{
    private static readonly GiftCardId Card = new(Guid.Parse("00000000-0000-7000-8000-0000000000c1"));
    private static readonly RefundId Refund = new(Guid.Parse("00000000-0000-7000-8000-0000000000d1"));
    private static readonly SaleShare Bowl30 = SaleShare.OfRefund(Cents(8000), Money.Zero, Cents(3000), Rate.Percent(12));

    [Fact]
    public void A_paid_order_is_held_for_its_sellers_less_nothing_and_Stripe_keeps_its_fee() => Lines(Postings.ForPaidOrder(PlacedOrder, Total, Fee)).ShouldBe(
    [
        $"psp:stripe {Total.Cents - Fee.Cents}", $"psp_fees {Fee.Cents}", $"{Held(Kori)} -3780", $"{Held(Delaunay)} -112900",
    ]);

    [Fact]
    public void A_gift_card_pays_its_part_out_of_what_was_reserved() =>
        Lines(Postings.ForPaidOrder(PlacedOrder, Total - Cents(5000), Fee, new GiftCardPart(Card, Cents(5000))))[0].ShouldBe($"giftcard:{Card.Value:N}:reserved 5000");

    [Fact]
    public void A_gift_card_can_pay_all_of_it() =>
        Lines(Postings.ForPaidOrder(PlacedOrder, Money.Zero, Money.Zero, new GiftCardPart(Card, Total))).Count.ShouldBe(3);

    [Fact]
    public void Means_that_do_not_make_the_total_are_no_entry() => Should.Throw<ArgumentException>(() => Postings.ForPaidOrder(PlacedOrder, Total - Cents(1), Fee));

    [Fact]
    public void Before_the_release_a_refund_comes_out_of_what_is_held_and_the_label_out_of_what_is_due() =>
        Lines(Postings.ForRefundDue(Refund, FirstOrder, Kori, Bowl30, Cents(650), isReleased: false)).ShouldBe(
            [$"{Held(Kori)} 3000", $"{LedgerAccount.SellerDue(Kori)} 650", $"{LedgerAccount.RefundPending(Refund)} -3650"]);

    [Fact]
    public void After_the_release_a_refund_comes_out_of_the_sellers_due_and_of_our_commission() =>
        Lines(Postings.ForRefundDue(Refund, FirstOrder, Kori, Bowl30, Money.Zero, isReleased: true)).ShouldBe(
            [$"{LedgerAccount.SellerDue(Kori)} 2568", "commission 360", "vat:collected 72", $"{LedgerAccount.RefundPending(Refund)} -3000"]);

    [Fact]
    public void A_release_shares_what_was_held() =>
        Lines(Postings.ForRelease(FirstOrder, Names.SellerOrders[Kori], Kori, SaleShare.Of(Cents(8000), Rate.Percent(12)))).ShouldBe(
            [$"{Held(Kori)} 8000", $"{LedgerAccount.SellerDue(Kori)} -6848", "commission -960", "vat:collected -192"]);

    [Fact]
    public void The_same_fact_has_the_same_id_and_another_kind_of_it_another()
    {
        Postings.ForRefundSent(Refund, 1, FirstOrder, Cents(10)).Id.ShouldBe(Postings.ForRefundSent(Refund, 1, FirstOrder, Cents(10)).Id);
        Postings.ForRefundSent(Refund, 2, FirstOrder, Cents(10)).Id.ShouldNotBe(Postings.ForRefundSent(Refund, 1, FirstOrder, Cents(10)).Id);
        Postings.ForRefundReturned(Refund, 1, FirstOrder, Cents(10)).Id.ShouldNotBe(Postings.ForRefundSent(Refund, 1, FirstOrder, Cents(10)).Id);
    }

    [Fact]
    public void An_entry_that_does_not_balance_cannot_exist()
    {
        Should.Throw<ArgumentException>(() => new NewEntry(EntryKind.OrderPaid, "x", null, new Posting(LedgerAccount.Psp, 1)));
        Should.Throw<ArgumentException>(() => new NewEntry(EntryKind.OrderPaid, "x", null, new Posting(LedgerAccount.Psp, 2), new Posting(LedgerAccount.Bank, -1)));
        Should.Throw<ArgumentException>(() => new NewEntry(EntryKind.OrderPaid, "x", null, new Posting(LedgerAccount.Psp, 0), new Posting(LedgerAccount.Bank, 0)));
    }

    [Fact]
    public void Money_sent_back_that_returns_lies_apart_again_and_can_leave_once_more()
    {
        NewEntry[] life =
        [
            Postings.ForMoneySetApart("pi_1", FirstOrder, Cents(100), Cents(1)), Postings.ForMoneySentBack("pi_1", 1, FirstOrder, Cents(100)), Postings.ForMoneyReturned("pi_1", 1, FirstOrder, Cents(100)),
            Postings.ForMoneySentBack("pi_1", 2, FirstOrder, Cents(100), byBank: true),
        ];
        var books = life.Concat(life).Aggregate(Balances.Empty, (known, entry) => known.Post(entry)!);
        books.Cents.GetValueOrDefault(LedgerAccount.Suspense).ShouldBe(0);
        books.Cents[LedgerAccount.Bank].ShouldBe(-100);
        books.Cents[LedgerAccount.Psp].ShouldBe(99, "Stripe has it, without its fee");
    }

    private static IReadOnlyList<string> Lines(NewEntry entry) => [.. entry.Postings.Select(posting => $"{posting.Account} {posting.Cents}")];

    private static string Held(SellerId seller) => LedgerAccount.SellerHeld(seller).Value;

    private static Money Cents(long cents) => Money.OfCents(cents);
}
