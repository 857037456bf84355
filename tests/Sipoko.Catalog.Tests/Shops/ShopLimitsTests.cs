using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shops;

namespace Sipoko.Catalog.Tests.Shops;

public class ShopLimitsTests
{
    private static readonly SellerId Kori = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    private static readonly ShopTrading Selling = new(Kori, SellerStanding.Selling, null);

    [Fact]
    public void A_plan_lets_so_many_products_be_on_sale()
    {
        ShopLimits.Fault(Selling, new(Kori, 3), 2).ShouldBeNull();
        ShopLimits.Fault(Selling, new(Kori, 3), 3).ShouldBe(ProductRefusal.TooManyProducts(3));
        ShopLimits.Fault(null, null, 200).ShouldBe(ProductRefusal.TooManyProducts(200));
    }

    [Theory]
    [InlineData(SellerStanding.Suspended)]
    [InlineData(SellerStanding.Closed)]
    public void A_shop_that_may_not_sell_publishes_nothing(SellerStanding standing) =>
        ShopLimits.Fault(Selling with { Standing = standing }, null, 0).ShouldBe(ProductRefusal.ShopNotSelling);

    [Fact]
    public void A_shop_that_is_away_prepares_its_return()
    {
        ShopLimits.Fault(Selling with { Standing = SellerStanding.Away }, null, 0).ShouldBeNull();
        (Selling with { Standing = SellerStanding.Away, AwayUntil = new DateOnly(2026, 11, 24) }).Notice!.ShouldContain("mardi 24 novembre 2026 inclus");
    }
}
