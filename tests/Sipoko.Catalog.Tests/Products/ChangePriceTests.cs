using Sipoko.Catalog.Products;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Products;

public class ChangePriceTests
{
    [Fact]
    public void The_seller_asks_another_price() => Given(Published).When(Asking(1_900)).Then(new PriceChanged(Money.OfCents(1_900), Noon));

    [Fact]
    public void A_withdrawn_product_may_change_its_price() =>
        Given(Published, new ProductWithdrawn("Rupture", Noon)).When(Asking(1_900)).Then(new PriceChanged(Money.OfCents(1_900), Noon));

    [Fact]
    public void The_same_price_is_no_change() => Given(Published).When(Asking(2_400)).ThenNothing();

    [Theory]
    [InlineData(0)]
    [InlineData(-500)]
    [InlineData(100_000_01)]
    public void An_impossible_price_is_refused(long cents) => Given(Published).When(Asking(cents)).ThenRefused(ProductRefusal.BadPrice);

    [Fact]
    public void Another_sellers_product_is_answered_like_an_absent_one() =>
        Given(Published).When(product => ChangePriceHandler.Decide(new(Id, Another, Money.OfCents(1_900)), product, Noon)).ThenRefused(ProductRefusal.NotYours);

    [Fact]
    public void Other_modules_are_told_the_offer_as_it_now_stands()
    {
        var announced = OfferTerms.Announce(Given(Published).State, [new PriceChanged(Money.OfCents(1_900), Noon)]);

        announced.Price.ShouldBe(Money.OfCents(1_900));
        announced.Version.ShouldBe(2);
        announced.OnSale.ShouldBeTrue();
        announced.Slug.ShouldBe("bol-gres-celadon");
    }

    [Fact]
    public void A_new_offer_is_announced_as_its_first_version() => OfferTerms.Announce(null, [Published]).Version.ShouldBe(1);

    private static Func<Product, Decision<ProductEvent>> Asking(long cents) => product => ChangePriceHandler.Decide(new(Id, Kori, Money.OfCents(cents)), product, Noon);
}
