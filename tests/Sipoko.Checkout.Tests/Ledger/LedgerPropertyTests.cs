using Sipoko.Checkout.Ledger;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Ledger;

/// <summary>Random lives of orders, gift cards and refunds, the same at each run: whatever happens, in whatever order and however often, the books hold.</summary>
public class LedgerPropertyTests
{
    [Fact]
    public void Every_account_together_is_zero_and_no_guarded_one_is_below_nothing()
    {
        foreach (var chance in Chance.Runs(300))
        {
            var books = Balances.Empty;
            foreach (var entry in chance.Shuffled(Life(chance)))
            {
                books = books.Post(entry) ?? books; // what the books refuse does not happen
                books.Cents.Values.Sum().ShouldBe(0, $"trial balance, seed {chance.Seed}");
                books.Cents.Where(balance => balance.Key.IsGuarded).ShouldAllBe(balance => balance.Value <= 0);
            }
        }
    }

    [Fact]
    public void The_same_facts_told_again_in_any_order_give_the_same_books()
    {
        foreach (var chance in Chance.Runs(300))
        {
            var life = Life(chance);
            var once = life.Aggregate(Balances.Empty, (books, entry) => books.Post(entry)!);
            var again = chance.Shuffled(life.Concat(life).Concat(life)).Aggregate(once, (books, entry) => books.Post(entry)!);
            again.Cents.ShouldBe(once.Cents, $"seed {chance.Seed}");
        }
    }

    [Fact]
    public void Of_two_that_want_the_rest_of_a_gift_card_one_is_refused()
    {
        var card = new GiftCardId(Guid.Parse("00000000-0000-7000-8000-0000000000c1"));
        var sold = Balances.Empty.Post(Postings.ForGiftCardSold(new(Guid.Parse("00000000-0000-7000-8000-0000000000c2")), Money.Zero, new GiftCardPart(card, Money.OfCents(5000))))!;
        var first = sold.Post(Postings.ForGiftCardReserved(FirstPayment, FirstOrder, new(card, Money.OfCents(3000))))!;
        first.Post(Postings.ForGiftCardReserved(new(FirstOrder.Value), OtherOrder, new(card, Money.OfCents(3000)))).ShouldBeNull();
        first.Owed(LedgerAccount.GiftCardAvailable(card)).ShouldBe(Money.OfCents(2000));
    }

    [Fact]
    public void What_was_paid_for_an_order_is_held_released_or_refunded()
    {
        foreach (var chance in Chance.Runs(300))
        {
            var books = Life(chance).Aggregate(Balances.Empty, (known, entry) => known.Post(entry)!);
            long Owed(string prefix, string suffix) => -books.Cents.Where(balance => balance.Key.Value.StartsWith(prefix, StringComparison.Ordinal) && balance.Key.Value.EndsWith(suffix, StringComparison.Ordinal)).Sum(balance => balance.Value);
            var (held, due, refunds, cards) = (Owed("seller", "held"), Owed("seller", "due"), Owed("refund", "pending"), Owed("giftcard", ""));
            var kept = -books.Cents.GetValueOrDefault(LedgerAccount.Commission) - books.Cents.GetValueOrDefault(LedgerAccount.Vat);
            (books.Cents[LedgerAccount.Psp] + books.Cents.GetValueOrDefault(LedgerAccount.PspFees)).ShouldBe(held + due + refunds + cards + kept, $"what Stripe has and kept is owed to someone or earned, seed {chance.Seed}");
        }
    }

    /// <summary>One order paid in part by a gift card, some of its seller orders released, some of its lines refunded, in an order in which it can happen.</summary>
    private static List<NewEntry> Life(Chance chance)
    {
        var order = PlacedOrder with { Id = new(chance.Id()), PaymentId = new(chance.Id()) };
        var card = new GiftCardPart(new(chance.Id()), Money.OfCents(1 + chance.UpTo((int)Total.Cents - 1)));
        List<NewEntry> life =
        [
            Postings.ForGiftCardSold(new(chance.Id()), Money.OfCents(chance.UpTo(1)), card),
            Postings.ForGiftCardReserved(order.PaymentId, order.Id, card),
            Postings.ForPaidOrder(order, Total - card.Amount, card.Amount == Total ? Money.Zero : Money.OfCents(chance.UpTo(1)), card),
        ];
        foreach (var part in order.SellerOrders)
        {
            var line = part.Lines[0];
            var before = Money.OfCents(chance.UpTo((int)line.Total.Cents));
            var after = Money.OfCents(chance.UpTo((int)(line.Total - before).Cents));
            var left = SaleShare.Of(line.Total - before, part.Commission);
            life.AddRange(RefundOf(chance, order.Id, part.SellerId, SaleShare.OfRefund(line.Total, Money.Zero, before, part.Commission), isReleased: false));
            if (left.Gross > Money.Zero)
            {
                life.Add(Postings.ForRelease(order.Id, new(chance.Id()), part.SellerId, left));
            }

            life.AddRange(RefundOf(chance, order.Id, part.SellerId, SaleShare.OfRefund(line.Total, before, after, part.Commission), isReleased: true));
        }

        return life;
    }

    private static IEnumerable<NewEntry> RefundOf(Chance chance, OrderId order, SellerId seller, SaleShare share, bool isReleased)
    {
        if (share.Gross == Money.Zero)
        {
            yield break;
        }

        var refund = new RefundId(chance.Id());
        yield return Postings.ForRefundDue(refund, order, seller, share, Money.OfCents(chance.UpTo(900)), isReleased);
        if (chance.UpTo(3) > 0)
        {
            yield return Postings.ForRefundSent(refund, 1, order, share.Gross);
        }
    }
}
