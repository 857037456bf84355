using Sipoko.Catalog.Products;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Products;

public class WithdrawProductTests
{
    private static readonly ProductWithdrawn Withdrawn = new("Plus fabriqué", Noon);

    [Fact]
    public void The_seller_takes_a_product_off_sale() => Given(Published).When(Withdrawing("Plus fabriqué")).Then(Withdrawn);

    [Fact]
    public void A_withdrawn_product_is_not_on_sale()
    {
        Given(Published).State.IsOnSale.ShouldBeTrue();
        Given(Published, Withdrawn).State.IsOnSale.ShouldBeFalse();
        OfferTerms.Announce(Given(Published).State, [Withdrawn]).OnSale.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ab")]
    [InlineData("Plus\u0000fabriqué")]
    public void A_reason_is_given(string reason) => Given(Published).When(Withdrawing(reason)).ThenRefused(ProductRefusal.BadReason);

    [Fact]
    public void A_reason_is_not_too_long() => Given(Published).When(Withdrawing(new string('a', 301))).ThenRefused(ProductRefusal.BadReason);

    [Fact]
    public void Another_sellers_product_is_not_withdrawn() =>
        Given(Published).When(product => WithdrawProductHandler.Decide(new(Id, Another, "Plus fabriqué"), product, Noon)).ThenRefused(ProductRefusal.NotYours);

    [Fact]
    public void A_withdrawn_product_is_put_on_sale_again() => Given(Published, Withdrawn).When(Republishing(Kori)).Then(new ProductRepublished(Noon));

    [Fact]
    public void A_product_on_sale_is_not_put_on_sale_again() => Given(Published).When(Republishing(Kori)).ThenNothing();

    [Fact]
    public void Another_sellers_product_is_not_republished() => Given(Published, Withdrawn).When(Republishing(Another)).ThenRefused(ProductRefusal.NotYours);

    private static Func<Product, Decision<ProductEvent>> Withdrawing(string reason) => product => WithdrawProductHandler.Decide(new(Id, Kori, reason), product, Noon);

    private static Func<Product, Decision<ProductEvent>> Republishing(SellerId seller) => product => RepublishProductHandler.Decide(new(Id, seller), product, Noon);
}
