using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Stocks;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Stocks;

public class StockTests
{
    private static readonly StockAdded Three = new(Bowl, FirstDelivery, 3, Noon);

    [Fact]
    public void The_first_movement_begins_the_stock() =>
        Given().WhenFirst(Add(FirstDelivery, 3)).Then(Three);

    [Fact]
    public void Another_movement_adds_to_it() =>
        Given(Three).When(Add(SecondDelivery, 4)).Then(new StockAdded(Bowl, SecondDelivery, 4, Noon));

    [Fact]
    public void A_seller_may_take_back_what_is_left() =>
        Given(Three).When(Add(SecondDelivery, -3)).Then(new StockAdded(Bowl, SecondDelivery, -3, Noon));

    [Fact]
    public void A_stock_never_goes_below_zero()
    {
        Given(Three).When(Add(SecondDelivery, -4)).ThenRefused(StockRefusal.NotThatMany);
        Given(Three, new StockReserved(FirstOrder, 2, Noon)).When(Add(SecondDelivery, -2)).ThenRefused(StockRefusal.NotThatMany);
        Given().WhenFirst(Add(FirstDelivery, -1)).ThenRefused(StockRefusal.NotThatMany);
        Given(Three).When(Add(SecondDelivery, int.MaxValue)).ThenRefused(StockRefusal.NotThatMany);
    }

    [Fact]
    public void An_order_keeps_what_it_needs() =>
        Given(Three).When(Reserve(3)).Then(new StockReserved(FirstOrder, 3, Noon));

    [Fact]
    public void More_than_there_is_is_not_kept()
    {
        Given(Three).When(Reserve(4)).ThenRefused(StockRefusal.SoldOut);
        Given(Three, new StockReserved(OtherOrder, 2, Noon)).When(Reserve(2)).ThenRefused(StockRefusal.SoldOut);
        Given(Three).When(Reserve(0)).ThenRefused(StockRefusal.SoldOut);
    }

    [Fact]
    public void What_was_kept_is_given_back()
    {
        var history = Given(Three, new StockReserved(FirstOrder, 2, Noon));
        history.When(Release()).Then(new StockReleased(FirstOrder, 2, ReleaseReason.PaymentExpired, Noon));
        history.State.Available.ShouldBe(1);
        Given(Three, new StockReserved(FirstOrder, 2, Noon), new StockReleased(FirstOrder, 2, ReleaseReason.PaymentExpired, Noon)).State.Available.ShouldBe(3);
    }

    [Fact]
    public void What_was_not_kept_is_not_given_back() => Given(Three).When(Release()).ThenNothing();

    [Fact]
    public void What_was_sold_is_not_given_back() =>
        Given(Three, new StockReserved(FirstOrder, 2, Noon), new StockSold(FirstOrder, 2, Noon)).When(Release()).ThenNothing();

    [Fact]
    public void What_was_kept_is_sold() =>
        Given(Three, new StockReserved(FirstOrder, 2, Noon)).When(stock => StockKeeping.Sell(FirstOrder, stock, Noon)).Then(new StockSold(FirstOrder, 2, Noon));

    [Fact]
    public void Whatever_happens_nothing_is_lost_or_made()
    {
        var stock = Given(
            Three, new StockReserved(FirstOrder, 2, Noon), new StockReserved(OtherOrder, 1, Noon), new StockReleased(OtherOrder, 1, ReleaseReason.OrderCancelled, Noon), new StockSold(FirstOrder, 2, Noon)).State;
        (stock.Available, stock.Holds.Count, stock.EventCount).ShouldBe((1, 0, 5));
    }

    private static Spec<Stock, StockEvent>.Happened Given(params StockEvent[] events) => new Spec<Stock, StockEvent>(Stock.Evolve).Given(events);

    private static Func<Stock?, Decision<StockEvent>> Add(StockMovementId movement, int quantity) =>
        stock => AddStockHandler.Decide(new AddStock(movement, Bowl, quantity), stock, Noon);

    private static Func<Stock, Decision<StockEvent>> Reserve(int quantity) => stock => StockKeeping.Reserve(FirstOrder, quantity, stock, Noon);

    private static Func<Stock, Decision<StockEvent>> Release() => stock => StockKeeping.Release(FirstOrder, ReleaseReason.PaymentExpired, stock, Noon);
}
