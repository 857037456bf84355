using Marten;
using Sipoko.Catalog.Audit;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;
using Sipoko.Web.Audit;

namespace Sipoko.Catalog.Moderation;

/// <summary>One listing as the team sees it.</summary>
internal sealed record ModeratedListing(Product Product, ShopCard? Shop, ContestText? Contest, IReadOnlyList<AuditEntry> History);

/// <summary>One page of listings, newest first.</summary>
internal sealed record ModerationShelf(IReadOnlyList<(Product Product, string Shop)> Listings, long Total);

/// <summary>Reads the listings of all sellers for the team.</summary>
internal sealed class ModerationReader(ICatalogStore store, IPersonKeys keys)
{
    public const int PerPage = 50;
    private const int MostContests = 200;

    public async Task<IReadOnlyList<(Product Product, string Shop)>> Contests(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var contested = await session.Query<Product>().Where(product => product.Removal != null && product.Removal.ContestedAt != null && product.Removal.UpheldReason == null)
            .OrderBy(product => product.Removal!.ContestedAt).Take(MostContests).ToListAsync(cancellation);
        return await WithShops(session, contested, cancellation);
    }

    public async Task<ModerationShelf> List(string? words, Paging page, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        IQueryable<Product> wanted = session.Query<Product>().Stats(out var found);
        wanted = words is null ? wanted : wanted.Where(product => product.Listing.Title.Contains(words, StringComparison.OrdinalIgnoreCase));
        var products = await wanted.OrderByDescending(product => product.DescribedAt).ThenBy(product => product.Listing.Slug).Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        return new(await WithShops(session, products, cancellation), found.TotalResults);
    }

    public async Task<ModeratedListing?> Find(ProductId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Product>(id, cancellation) is { } product
            ? new(
                product, await session.LoadAsync<ShopCard>(product.SellerId, cancellation), product.Removal?.Contest is { } text ? await keys.Open(text, cancellation) : null,
                await session.Tell("Catalogue", id.Value, ProductTelling.SubjectOf(product), ProductTelling.Tell, cancellation))
            : null;
    }

    /// <summary>Up to when the newest listings were read; null when nobody has yet.</summary>
    public async Task<DateTimeOffset?> ReadUpTo(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<ListingsRead>(ListingsRead.Key, cancellation))?.UpTo;
    }

    private static async Task<IReadOnlyList<(Product Product, string Shop)>> WithShops(IQuerySession session, IReadOnlyList<Product> products, CancellationToken cancellation)
    {
        var sellers = products.Select(product => product.SellerId).Distinct().ToArray();
        var names = (await session.Query<ShopCard>().Where(shop => shop.Id.IsOneOf(sellers)).ToListAsync(cancellation)).ToDictionary(shop => shop.Id, shop => shop.Name);
        return [.. products.Select(product => (product, names.GetValueOrDefault(product.SellerId) ?? ""))];
    }
}
