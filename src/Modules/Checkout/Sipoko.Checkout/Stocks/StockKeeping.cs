namespace Sipoko.Checkout.Stocks;

/// <summary>What an order does to a stock: keeps some, gives them back, or takes them for good. Each counts once.</summary>
internal static class StockKeeping
{
    public static Decision<StockEvent> Reserve(OrderId order, int quantity, Stock? stock, DateTimeOffset now) => stock switch
    {
        { } s when s.HoldOf(order) is not null => Decision.Nothing,
        { } s when quantity > 0 && s.Available >= quantity => new StockReserved(order, quantity, now),
        _ => StockRefusal.SoldOut,
    };

    /// <summary>Takes for good what was not kept before: the order is paid as it is placed.</summary>
    public static IReadOnlyList<StockEvent> Take(OrderId order, int quantity, Stock stock, DateTimeOffset now) =>
        Reserve(order, quantity, stock, now).Events is { Count: > 0 } reserved ? [.. reserved, new StockSold(order, quantity, now)] : [];

    public static Decision<StockEvent> Release(OrderId order, ReleaseReason reason, Stock stock, DateTimeOffset now) =>
        stock.HoldOf(order) is { } hold ? new StockReleased(order, hold.Quantity, reason, now) : Decision.Nothing;

    public static Decision<StockEvent> Sell(OrderId order, Stock stock, DateTimeOffset now) =>
        stock.HoldOf(order) is { } hold ? new StockSold(order, hold.Quantity, now) : Decision.Nothing;
}
