using Marten;
using Sipoko.Checkout.Contracts;
using Wolverine;

namespace Sipoko.Checkout.Stocks;

/// <summary>The seller's adjustments reach the sellable stock; the first one begins it.</summary>
public static class AddStockHandler
{
    public static Decision<StockEvent> Decide(AddStock command, Stock? stock, DateTimeOffset now) => stock switch
    {
        { } s when s.Movements.Contains(command.MovementId) => Decision.Nothing,
        _ when (stock?.Available ?? 0) + (long)command.Quantity is < 0 or > int.MaxValue => StockRefusal.NotThatMany,
        _ => new StockAdded(command.OfferId, command.MovementId, command.Quantity, now),
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(AddStock command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var shelf = await StockShelf.Lock(session, [command.OfferId], cancellation);
        var decision = Decide(command, shelf.Stocks.GetValueOrDefault(command.OfferId), clock.GetUtcNow());
        shelf.Record(command.OfferId, decision.Events);
        return (decision.Outcome, shelf.Announcement is { } levels ? [levels] : []);
    }
}
