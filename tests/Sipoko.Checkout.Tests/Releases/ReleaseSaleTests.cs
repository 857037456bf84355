using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Checkout.Releases;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Releases;

public class ReleaseSaleTests
{
    private static readonly PlacedSellerOrder Part = PlacedOrder.SellerOrders[0];
    private static readonly ReleaseSale Command = new(Part.SellerOrderId, FirstOrder, Noon);
    private static readonly DateTimeOffset Due = new(2026, 12, 6, 23, 0, 0, TimeSpan.Zero); // received on 20 November: the end of 6 December in Paris

    private static readonly RefundAccepted OneBowl = new(
        new(FirstOrder.Value), FirstOrder, Names.Reference, Part.SellerOrderId, Kori, [new(Bowl, 1, BowlPrice, false)], Money.Zero, RefundCause.Return, "Retour", "pi_1", BowlPrice, [], Money.Zero, Noon);

    [Fact]
    public void Sixteen_days_after_the_receipt_all_of_it_is_due_less_the_commission()
    {
        ReleaseSaleHandler.DueAt(Noon).ShouldBe(Due);
        Decide(Due.AddTicks(-1)).ShouldBeNull();
        Decide(Due).ShouldBe(SaleShare.Of(BowlPrice * 2, Part.Commission));
    }

    [Fact]
    public void What_went_back_is_not_released() => Decide(Due, [Sent(OneBowl)]).ShouldBe(SaleShare.Of(BowlPrice, Part.Commission));

    [Fact]
    public void All_that_went_back_leaves_nothing_to_release() => Decide(Due, [Sent(OneBowl with { Lines = [new(Bowl, 2, BowlPrice * 2, false)] })])!.Gross.ShouldBe(Money.Zero);

    [Fact]
    public void It_waits_for_a_refund_that_is_not_sent_and_for_a_claim_that_is_open()
    {
        var accepted = Refund.Evolve(null, OneBowl);
        Decide(Due, [accepted]).ShouldBeNull();
        Decide(Due, [Refund.Evolve(accepted, new RefundStopped(1, "Non", CameBack: false, Noon))]).ShouldBeNull();
        Decide(Due, [accepted with { SellerOrderId = Names.SellerOrders[Delaunay] }]).ShouldNotBeNull("it is another seller's");
        Decide(Due, [], [new(new(FirstOrder.Value), Part.SellerOrderId, IsOpen: true, Noon)]).ShouldBeNull();
        Decide(Due, [], [new(new(FirstOrder.Value), Part.SellerOrderId, IsOpen: false, Noon)]).ShouldNotBeNull();
    }

    [Fact]
    public void A_refund_after_the_release_takes_from_each_what_they_had()
    {
        var books = new[]
        {
            Postings.ForPaidOrder(PlacedOrder, Total, Fee), Postings.ForRelease(FirstOrder, Part.SellerOrderId, Kori, Decide(Due)!),
            Postings.ForRefundDue(OneBowl.RefundId, FirstOrder, Kori, RefundShares.ShareOf(OneBowl.Lines, Part, []), Money.Zero, isReleased: true),
        }.Aggregate(Balances.Empty, (known, entry) => known.Post(entry)!);
        books.Owed(LedgerAccount.SellerDue(Kori)).ShouldBe(SaleShare.Of(BowlPrice, Part.Commission).Net);
        books.Owed(LedgerAccount.SellerHeld(Kori)).ShouldBe(Money.Zero);
        books.Owed(LedgerAccount.Commission).ShouldBe(SaleShare.Of(BowlPrice, Part.Commission).Commission);
    }

    private static SaleShare? Decide(DateTimeOffset now, Refund[]? refunds = null, SaleClaim[]? claims = null) => ReleaseSaleHandler.Decide(Command, Part, refunds ?? [], claims ?? [], now);

    private static Refund Sent(RefundAccepted accepted) => Refund.Evolve(Refund.Evolve(null, accepted), new RefundSent("re_1", 1, accepted.ByStripe, Noon));
}
