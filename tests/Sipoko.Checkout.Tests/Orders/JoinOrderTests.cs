using Sipoko.Checkout.Orders;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Orders;

public class JoinOrderTests
{
    private static readonly AccountId Camille = new(Guid.Parse("00000000-0000-7000-8000-0000000000a1"));
    private static readonly AccountId Sacha = new(Guid.Parse("00000000-0000-7000-8000-0000000000a2"));

    [Fact]
    public void A_guests_order_joins_the_account_of_whoever_holds_it() => Given(Placed).When(Join(Camille, holds: true)).Then(new OrderJoined(Camille, Noon));

    [Fact]
    public void Nobody_joins_an_order_that_they_may_not_see() => Given(Placed).When(Join(Camille, holds: false)).ThenRefused(OrderRefusal.NotYours);

    [Fact]
    public void An_accounts_order_stays_there() => Given(Placed, new OrderJoined(Sacha, Noon)).When(Join(Camille, holds: true)).ThenRefused(OrderRefusal.NotYours);

    private static Func<Order, Decision<OrderEvent>> Join(AccountId account, bool holds) => order => JoinOrderHandler.Decide(new(FirstOrder, account, holds), order, Noon);

    private static Spec<Order, OrderEvent>.Happened Given(params OrderEvent[] events) => new Spec<Order, OrderEvent>(Order.Evolve).Given(events);
}
