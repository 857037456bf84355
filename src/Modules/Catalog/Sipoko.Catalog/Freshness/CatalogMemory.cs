using Marten;
using Sipoko.Catalog.Search;
using Sipoko.Web.Caching;
using Sipoko.Web.Hosts;

namespace Sipoko.Catalog.Freshness;

/// <summary>What each host keeps of the catalogue: rendered pages, and the market that lists and search are drawn from.</summary>
public sealed class CatalogMemory
{
    private readonly PageCache pages;
    private readonly MarketMemory market;

    internal CatalogMemory(PageCache pages, MarketMemory market) => (this.pages, this.market) = (pages, market);

    /// <summary>Once the change can be read, no host shows what was before it. The market first: pages are drawn from it.</summary>
    internal void DropAfterCommit(IDocumentSession session, IReadOnlyList<string> tags)
    {
        session.TellHosts(market, [.. tags.Where(CatalogTags.IsOfMarket)]);
        session.TellHosts(pages, tags);
    }
}
