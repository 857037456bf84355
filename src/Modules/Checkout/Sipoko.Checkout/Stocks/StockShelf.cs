using JasperFx.Events;
using Marten;
using Marten.Events;
using Sipoko.Checkout.Contracts;

namespace Sipoko.Checkout.Stocks;

/// <summary>
/// The stocks of one transaction, each locked until it ends: two buyers of the last item wait for each other and the second is told it is gone,
/// rather than failing. Locks are taken in the order of the ids, so that two orders over the same items cannot wait for each other for ever.
/// </summary>
internal sealed class StockShelf
{
    private readonly SortedDictionary<Guid, IEventStream<Stock>> streams = [];
    private readonly Dictionary<OfferId, StockLevel> changed = [];

    public IReadOnlyDictionary<OfferId, Stock> Stocks =>
        streams.Values.Select(stream => stream.Aggregate).OfType<Stock>().ToDictionary(stock => stock.Id);

    /// <summary>What the other modules are told of this transaction; null when no level changed.</summary>
    public StockLevelsChanged? Announcement => changed.Count == 0 ? null : new([.. changed.Values]);

    public static async Task<StockShelf> Lock(IDocumentSession session, IEnumerable<OfferId> offers, CancellationToken cancellation)
    {
        var shelf = new StockShelf();
        foreach (var id in offers.Select(offer => offer.Value).Distinct().Order())
        {
            shelf.streams[id] = await session.Events.FetchForExclusiveWriting<Stock>(id, cancellation);
        }

        return shelf;
    }

    public void Record(OfferId offer, IReadOnlyList<StockEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        var stream = streams[offer.Value];
        stream.AppendMany(events);
        var before = stream.Aggregate;
        var after = events.Aggregate(before, (stock, happened) => Stock.Evolve(stock, happened))!;
        if (before is null || after.Available != before.Available)
        {
            changed[offer] = new(offer, after.Available, after.EventCount);
        }
    }
}
