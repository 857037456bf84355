using Sipoko.Checkout.Ledger;

namespace Sipoko.Checkout.Tests.Ledger;

public class SaleShareTests
{
    private static readonly Rate Twelve = Rate.Percent(12);

    [Fact]
    public void A_sale_is_shared_as_the_plan_says()
    {
        SaleShare.Of(Euros(8000), Twelve).ShouldBe(new SaleShare(Euros(6848), Euros(960), Euros(192)));
        SaleShare.Of(Euros(4990), Twelve).ShouldBe(new SaleShare(Euros(4271), Euros(599), Euros(120)));
    }

    [Fact]
    public void A_refund_hands_back_its_part_of_the_commission() =>
        SaleShare.OfRefund(Euros(8000), Money.Zero, Euros(3000), Twelve).ShouldBe(new SaleShare(Euros(2568), Euros(360), Euros(72)));

    [Fact]
    public void Net_commission_and_VAT_are_the_price_to_the_cent_whatever_is_refunded_in_whatever_parts()
    {
        foreach (var chance in Chance.Runs(500))
        {
            var (paid, rate) = (Euros(1 + chance.UpTo(300_000)), new Rate(chance.UpTo(3000)));
            var taken = SaleShare.None;
            var refunded = Money.Zero;
            while (refunded < paid)
            {
                var part = Euros(Math.Min(1 + chance.UpTo((int)paid.Cents), (paid - refunded).Cents));
                var share = SaleShare.OfRefund(paid, refunded, part, rate);
                share.Gross.ShouldBe(part, $"seed {chance.Seed}");
                (taken, refunded) = (taken + share, refunded + part);
                var kept = SaleShare.Of(paid, rate) - taken;
                kept.ShouldBe(SaleShare.Of(paid - refunded, rate), $"what stays is what would have been taken of the rest, seed {chance.Seed}");
                kept.Gross.ShouldBe(paid - refunded);
            }

            taken.ShouldBe(SaleShare.Of(paid, rate), $"all refunded, all handed back, seed {chance.Seed}");
        }
    }

    private static Money Euros(long cents) => Money.OfCents(cents);
}
