using Marten;
using Sipoko.Catalog.Freshness;
using Sipoko.Checkout.Contracts;

namespace Sipoko.Catalog.Stock;

/// <summary>Stock moved: pages show the level last announced.</summary>
public static class KeepStockOnStockLevelsChangedHandler
{
    /// <summary>The levels that are news.</summary>
    public static IReadOnlyList<StockCard> Decide(StockLevelsChanged changed, IReadOnlyDictionary<OfferId, StockCard> kept) =>
    [
        .. changed.Levels.Where(level => level.Version > (kept.GetValueOrDefault(level.OfferId)?.StockVersion ?? 0))
            .Select(level => new StockCard(level.OfferId, level.Available, level.Version)),
    ];

    public static async Task Handle(StockLevelsChanged changed, IDocumentSession session, CatalogMemory memory, CancellationToken cancellation)
    {
        var offers = changed.Levels.Select(level => level.OfferId).ToArray();
        var kept = (await session.Query<StockCard>().Where(card => card.Id.IsOneOf(offers)).ToListAsync(cancellation)).ToDictionary(card => card.Id);
        var news = Decide(changed, kept);
        session.Store<StockCard>(news); // another announcement since the read: refused by its version, and tried again
        session.DropAfterCommit(memory, [.. news.SelectMany(card => CatalogTags.SeenIn(card.Id, kept.GetValueOrDefault(card.Id)?.Available ?? 0, card.Available))]);
    }
}
