using Sipoko.Accounts.Contracts;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Orders;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Offers;

public class SellerTermsTests
{
    private static readonly SellerTrading Away = new(Kori, SellerStanding.Away, new DateOnly(2026, 11, 24));

    [Fact]
    public void A_seller_of_whom_nothing_was_announced_sells_at_twelve_percent()
    {
        SellerTerms.Of(null, null).ShouldBe(SellerTerms.Usual);
        SellerTerms.Usual.WhyNot.ShouldBeNull();
        SellerTerms.Usual.Commission.ShouldBe(Rate.Percent(12));
    }

    [Fact]
    public void A_shop_on_vacation_says_until_when_and_one_that_was_stopped_no_more_than_it_must()
    {
        SellerTerms.Of(Away, null).WhyNot!.Sentence.ShouldContain("mardi 24 novembre 2026 inclus");
        SellerTerms.Of(Away with { Standing = SellerStanding.Suspended }, null).WhyNot.ShouldBe(CartRefusal.SellerStopped);
        SellerTerms.Of(Away with { Standing = SellerStanding.Closed }, null).WhyNot.ShouldBe(CartRefusal.SellerStopped);
    }

    [Fact]
    public void Nothing_of_a_seller_that_does_not_sell_goes_into_a_cart() =>
        AddToCartHandler.Decide(new(GuestCart, Teapot, 1), null, TeapotOffer, 5, Noon, Away).Refusal!.Code.ShouldBe("cart.seller_away");

    [Fact]
    public void What_already_lay_in_a_cart_is_not_ordered()
    {
        var cart = CartWith(KoriSeller with { Terms = SellerTerms.Of(Away, null) });
        cart.CanBeOrdered.ShouldBeFalse();
        PlaceOrderHandler.Decide(OrderAll, null, cart, Draft, Names, Noon).Refusal!.Code.ShouldBe("order.seller_not_selling");
    }

    [Fact]
    public void The_rate_of_the_sellers_plan_is_frozen_into_the_order()
    {
        var placed = (OrderPlaced)PlaceOrderHandler.Decide(OrderAll, null, CartWith(KoriSeller with { Terms = SellerTerms.Of(null, new(Kori, Rate.Percent(8))) }), Draft, Names, Noon).Events.Single();
        placed.SellerOrders.Select(part => part.Commission).ShouldBe([Rate.Percent(8), Rate.Percent(12)], ignoreOrder: true);
    }

    private static CartContents CartWith(Seller kori)
    {
        var cart = Contents();
        return cart with
        {
            Parts = [.. cart.Parts.Select(part => part.Seller.Id == Kori ? part with { Seller = kori, Items = [.. part.Items.Select(item => item with { Stopped = kori.Terms.WhyNot })] } : part)],
        };
    }
}
