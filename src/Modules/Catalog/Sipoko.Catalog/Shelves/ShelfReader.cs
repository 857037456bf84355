using Marten;
using Marten.Linq;
using Marten.Linq.MatchesSql;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Search;
using Sipoko.Catalog.Shops;
using Sipoko.Catalog.Stock;
using Sipoko.Web.EventStore;
using Sipoko.Web.Hosts;
using Sipoko.Web.Language;

namespace Sipoko.Catalog.Shelves;

/// <summary>A product on sale with its seller and what is left of it.</summary>
internal sealed record Offering(Product Product, ShopCard Shop, int Available, ShopTrading? Trading = null)
{
    /// <summary>How fast the seller usually answers, in words; null while nobody can tell.</summary>
    public string? AnswerTime { get; init; }
}

/// <summary>One page of a list, and how many there are in all.</summary>
internal sealed record Shelf(IReadOnlyList<ListedProduct> Products, long Total)
{
    public static readonly Shelf Empty = new([], 0);
}

/// <summary>Reads what the public pages show: lists from the market in memory, or, while that is loaded, in two round trips however much they list.</summary>
internal sealed class ShelfReader(ICatalogStore store, CatalogueReads reads, MarketMemory memory)
{
    /// <summary>The product at this address; null when there is none, or it was withdrawn.</summary>
    public Task<Offering?> FindProduct(string slug, CancellationToken cancellation) => reads.Read<Offering?>(store, async session =>
    {
        var products = await session.QueryAsync<Product>("where d.data -> 'listing' ->> 'slug' = ?", cancellation, slug); // the page asked for most: no LINQ to translate
        if (products is not [{ IsOnSale: true } product])
        {
            return null;
        }

        var batch = session.CreateBatchQuery();
        var shop = batch.ById<ShopCard, SellerId>(product.SellerId);
        var level = batch.ById<StockCard, OfferId>(product.OfferId);
        var trading = batch.ById<ShopTrading, SellerId>(product.SellerId);
        var answers = batch.ById<AnswerTimeCard, SellerId>(product.SellerId);
        await batch.Execute(cancellation);
        return await shop is { } seller
            ? new(product, seller, (await level)?.Available ?? 0, await trading) { AnswerTime = AnswerTimeWords.Of((await answers)?.UsualMinutes) }
            : null;
    }, cancellation);

    /// <summary>The product that staff took off sale at this address, and its shop.</summary>
    public Task<(Product Product, ShopCard? Shop)?> FindRemoved(string slug, CancellationToken cancellation) => reads.Read<(Product Product, ShopCard? Shop)?>(store, async session =>
        await session.Query<Product>().FirstOrDefaultAsync(product => product.Listing.Slug == slug && product.Removal != null, cancellation) is { } product
            ? (product, await session.LoadAsync<ShopCard>(product.SellerId, cancellation))
            : null, cancellation);

    public Task<ShopCard?> FindShop(string slug, CancellationToken cancellation) =>
        reads.Read(store, session => session.Query<ShopCard>().FirstOrDefaultAsync(shop => shop.Slug == slug, cancellation), cancellation);

    /// <summary>Null of a shop of which nothing was announced: it sells.</summary>
    public Task<ShopTrading?> TradingOf(SellerId seller, CancellationToken cancellation) =>
        reads.Read(store, session => session.LoadAsync<ShopTrading>(seller, cancellation), cancellation);

    /// <summary>How fast a seller usually answers, in words; null while nobody can tell.</summary>
    public Task<string?> AnswerTime(SellerId seller, CancellationToken cancellation) =>
        reads.Read<string?>(store, async session => AnswerTimeWords.Of((await session.LoadAsync<AnswerTimeCard>(seller, cancellation))?.UsualMinutes), cancellation);

    public async Task<Shelf> OfCategory(string slug, Paging page, CancellationToken cancellation) =>
        await memory.Now() is { } market ? market.OfCategory(slug, page) : await CategoryInTables(slug, page, cancellation);

    public async Task<Shelf> OfShop(SellerId seller, Paging page, CancellationToken cancellation) =>
        await memory.Now() is { } market ? market.OfShop(seller, page) : await ShopInTables(seller, page, cancellation);

    private Task<Shelf> CategoryInTables(string slug, Paging page, CancellationToken cancellation) => reads.Read<Shelf>(store, async session =>
    {
        var products = await session.Query<Product>().Stats(out var found).Where(product => product.Listing.Category == slug && product.IsOnSale && product.MatchesSql(ShopTrading.ProductIsShown))
            .OrderByDescending(product => product.PublishedAt).ThenBy(product => product.Listing.Slug).Skip(page.Skip).Take(Paging.PerPage).ToListAsync(cancellation);
        return new(Listed(await Furnish(session, products, cancellation)), found.TotalResults);
    }, cancellation);

    private Task<Shelf> ShopInTables(SellerId seller, Paging page, CancellationToken cancellation) => reads.Read<Shelf>(store, async session =>
    {
        var products = await session.Query<Product>().Stats(out var found).Where(product => product.SellerId == seller && product.IsOnSale && product.MatchesSql(ShopTrading.ProductIsShown))
            .OrderByDescending(product => product.PublishedAt).ThenBy(product => product.Listing.Slug).Skip(page.Skip).Take(Paging.PerPage).ToListAsync(cancellation);
        return new(Listed(await Furnish(session, products, cancellation)), found.TotalResults);
    }, cancellation);

    public Task<IReadOnlyList<ListedProduct>> Newest(int most, CancellationToken cancellation) => reads.Read<IReadOnlyList<ListedProduct>>(store, async session =>
    {
        var products = await session.Query<Product>().Where(product => product.IsOnSale && product.MatchesSql(ShopTrading.ProductIsShown))
            .OrderByDescending(product => product.PublishedAt).ThenBy(product => product.Listing.Slug).Take(most).ToListAsync(cancellation);
        return Listed(await Furnish(session, products, cancellation));
    }, cancellation);

    public Task<IReadOnlyList<ShopCard>> Shops(int most, CancellationToken cancellation) => reads.Read(store, session =>
        session.Query<ShopCard>().Where(shop => shop.MatchesSql(ShopTrading.ShopIsShown)).OrderByDescending(shop => shop.CertifiedAt).ThenBy(shop => shop.Slug).Take(most).ToListAsync(cancellation), cancellation);

    /// <summary>The products of a list of ids, in its order.</summary>
    public static async Task<IReadOnlyList<ListedProduct>> Listed(IQuerySession session, IReadOnlyList<ProductId> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToArray();
        var products = await session.Query<Product>().Where(product => product.Id.IsOneOf(wanted)).ToListAsync(cancellation);
        var found = products.ToDictionary(product => product.Id);
        return Listed(await Furnish(session, [.. ids.Where(found.ContainsKey).Select(id => found[id])], cancellation));
    }

    private static IReadOnlyList<ListedProduct> Listed(IReadOnlyList<Offering> offerings) => [.. offerings.Select(ListedProduct.Of)];

    /// <summary>Adds sellers and stock in one batch. A product whose seller cannot be named is not shown: every offer says who sells it.</summary>
    private static async Task<IReadOnlyList<Offering>> Furnish(IQuerySession session, IReadOnlyList<Product> products, CancellationToken cancellation)
    {
        if (products.Count == 0)
        {
            return [];
        }

        var sellers = products.Select(product => product.SellerId).Distinct().ToArray();
        var offers = products.Select(product => product.OfferId).ToArray();
        var batch = session.CreateBatchQuery();
        var shops = batch.ByIds<ShopCard, SellerId>(sellers);
        var levels = batch.ByIds<StockCard, OfferId>(offers);
        var announced = batch.ByIds<ShopTrading, SellerId>(sellers);
        await batch.Execute(cancellation);

        var trading = (await announced).ToDictionary(known => known.Id);
        var shopOf = (await shops).ToDictionary(shop => shop.Id);
        var left = (await levels).ToDictionary(card => card.Id, card => card.Available);
        return [.. products.Where(product => shopOf.ContainsKey(product.SellerId)).Select(product => new Offering(product, shopOf[product.SellerId], left.GetValueOrDefault(product.OfferId), trading.GetValueOrDefault(product.SellerId)))];
    }
}
