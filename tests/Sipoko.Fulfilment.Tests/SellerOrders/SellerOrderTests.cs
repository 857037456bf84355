using Sipoko.Fulfilment.SellerOrders;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

public class SellerOrderTests
{
    [Fact]
    public void A_new_order_is_all_left_to_ship()
    {
        var order = Given(Prepared).State;
        order.LeftToShip(Bowl).ShouldBe(2);
        order.LeftToShip(Teapot).ShouldBe(1);
        order.LeftToShip(OfferId.New()).ShouldBe(0);
        order.IsShipped.ShouldBeFalse();
        order.EventCount.ShouldBe(1);
    }

    [Fact]
    public void Each_parcel_leaves_less_to_ship()
    {
        var order = Given(Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 1))).State;
        order.LeftToShip(Bowl).ShouldBe(1);
        order.EventCount.ShouldBe(2);
    }

    [Fact]
    public void An_event_that_cannot_follow_is_a_bug_and_said_so()
    {
        Should.Throw<UnreachableEventException>(() => Given(Shipped(First, "6A123456")).State);
        Should.Throw<UnreachableEventException>(() => Given(Prepared, Prepared).State);
    }
}
