using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Orders;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Orders;

public class PlaceOrderTests
{
    [Fact]
    public void An_order_holds_what_the_buyer_saw()
    {
        Given().WhenFirst(Place(OrderAll, Contents())).Then(Placed);
        Placed.SellerOrders.Select(part => (part.Seller.ShopName, part.Total, part.Commission, part.DispatchWorkingDays)).ShouldBe(
            [("Atelier Kori", BowlPrice * 2, Rate.Percent(12), 2), ("Luminaires Delaunay", LampPrice, Rate.Percent(12), 4)]);
        Placed.TermsVersion.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_parts_sum_to_the_total()
    {
        Placed.SellerOrders.Select(part => part.Total).Sum().ShouldBe(Placed.Total);
        var announced = PaidOrder.Announce(Order.Evolve(PlacedOrder, new OrderPaid(FirstPayment, Total, Noon)));
        announced.SellerOrders.Select(part => part.Total).Sum().ShouldBe(announced.Total);
        announced.SellerOrders.SelectMany(part => part.Lines).Select(line => line.UnitPrice * line.Quantity).Sum().ShouldBe(Total);
        announced.Version.ShouldBe(2);
    }

    [Fact]
    public void A_changed_price_is_refused_and_explained() =>
        Refused(OrderAll, Contents(bowl: BowlOffer with { Price = Money.OfCents(1990) }), OrderRefusal.PriceChanged("Bol en grès", Money.OfCents(1990), BowlPrice));

    [Fact]
    public void A_lower_price_is_explained_too() =>
        Refused(OrderAll, Contents(bowl: BowlOffer with { Price = Money.OfCents(1790) }), OrderRefusal.PriceChanged("Bol en grès", Money.OfCents(1790), BowlPrice));

    [Fact]
    public void What_was_sold_meanwhile_is_refused()
    {
        Refused(OrderAll, Contents(lamps: 0), OrderRefusal.SoldOut("Lampe de chevet", 0));
        Refused(OrderAll, Contents(bowls: 1), OrderRefusal.SoldOut("Bol en grès", 1));
        Refused(OrderAll, Contents(bowl: BowlOffer with { OnSale = false }), OrderRefusal.NotForSale("Bol en grès"));
    }

    [Fact]
    public void A_cart_that_changed_since_the_page_is_refused()
    {
        Refused(OrderAll with { Seen = [OrderAll.Seen[0]] }, Contents(), OrderRefusal.CartChanged);
        Refused(OrderAll with { Seen = [OrderAll.Seen[0] with { Quantity = 3 }, OrderAll.Seen[1]] }, Contents(), OrderRefusal.CartChanged);
        Refused(OrderAll with { ExpectedTotal = Money.OfCents(1) }, Contents(), OrderRefusal.CartChanged);
        Refused(OrderAll, CartContents.Empty(GuestCart), OrderRefusal.CartIsEmpty);
    }

    [Fact]
    public void An_order_needs_an_address_typed_by_the_same_person()
    {
        Given().WhenFirst(order => PlaceOrderHandler.Decide(OrderAll, order, Contents(), null, Names, Noon)).ThenRefused(OrderRefusal.DeliveryMissing);
        Refused(OrderAll with { Buyer = AccountId.New() }, Contents(), OrderRefusal.DeliveryMissing);
    }

    [Fact]
    public void Another_carts_order_is_answered_like_an_absent_one() =>
        Given(Placed).When(order => PlaceOrderHandler.Decide(OrderAll with { CartId = CartId.New() }, order, Contents(), Draft, Names, Noon)).ThenRefused(OrderRefusal.NotYours);

    [Fact]
    public void The_promise_runs_from_the_payment() =>
        Placed.SellerOrders[0].PromisedBy(Noon).ShouldBe(new DateOnly(2026, 11, 24));

    private static void Refused(PlaceOrder command, CartContents cart, Refusal expected) => Given().WhenFirst(Place(command, cart)).ThenRefused(expected);

    private static Func<Order?, Decision<OrderEvent>> Place(PlaceOrder command, CartContents cart) =>
        order => PlaceOrderHandler.Decide(command, order, cart, Draft, Names, Noon);

    private static Spec<Order, OrderEvent>.Happened Given(params OrderEvent[] events) => new Spec<Order, OrderEvent>(Order.Evolve).Given(events);
}
