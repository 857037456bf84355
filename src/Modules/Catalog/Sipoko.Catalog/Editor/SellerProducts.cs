using System.Linq.Expressions;
using Marten;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Stock;

namespace Sipoko.Catalog.Editor;

/// <summary>One product as its seller sees it.</summary>
/// <param name="Contest">What the seller wrote against a removal; null when nothing, or the person was erased.</param>
internal sealed record SellerProductCard(Product Product, int Available, ContestText? Contest, bool HasDraft, DateTimeOffset Now);

/// <summary>What the editor opens: a product, a draft, both, or neither when a new one begins.</summary>
/// <param name="IsKept">Something of it is stored under its id; what was typed and could not be kept is not.</param>
internal sealed record Editing(ProductId Id, SellerId SellerId, Product? Product, ProductDraft? Draft, bool IsKept = true);

/// <summary>Which of a seller's products are listed.</summary>
internal enum ProductState
{
    OnSale,
    Withdrawn,
    Removed,
}

/// <summary>One page of a seller's products.</summary>
internal sealed record SellerShelf(IReadOnlyList<(Product Product, int Available)> Products, long Total);

/// <summary>Reads a seller's own products and drafts; another's are not there.</summary>
internal sealed class SellerProducts(ICatalogStore store, IPersonKeys keys, TimeProvider clock)
{
    public const int PerPage = 50;

    public async Task<SellerProductCard?> Find(ProductId id, SellerId? seller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Product>(id, cancellation) is not { } product || product.SellerId != seller)
        {
            return null;
        }

        var stock = await session.LoadAsync<StockCard>(product.OfferId, cancellation);
        var contest = product.Removal?.Contest is { } text ? await keys.Open(text, cancellation) : null;
        return new(product, stock?.Available ?? 0, contest, await session.LoadAsync<ProductDraft>(id, cancellation) is not null, clock.GetUtcNow());
    }

    /// <param name="mayBegin">An id that nobody has used yet begins a new product.</param>
    public async Task<Editing?> Open(ProductId id, SellerId seller, bool mayBegin, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var product = await session.LoadAsync<Product>(id, cancellation);
        var draft = await session.LoadAsync<ProductDraft>(id, cancellation);
        return product is null && draft is null
            ? mayBegin ? new(id, seller, null, null, IsKept: false) : null
            : (product?.SellerId ?? seller) == seller && (draft?.SellerId ?? seller) == seller ? new(id, seller, product, draft) : null;
    }

    public async Task<SellerShelf> List(SellerId seller, string? words, ProductState? state, Paging page, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var wanted = session.Query<Product>().Stats(out var found).Where(product => product.SellerId == seller);
        wanted = state is { } chosen ? wanted.Where(Is(chosen)) : wanted;
        wanted = words is null ? wanted : wanted.Where(product => product.Listing.Title.Contains(words, StringComparison.OrdinalIgnoreCase));
        var products = await wanted.OrderByDescending(product => product.PublishedAt).ThenBy(product => product.Listing.Slug).Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        var offers = products.Select(product => product.OfferId).ToArray();
        var levels = (await session.Query<StockCard>().Where(card => card.Id.IsOneOf(offers)).ToListAsync(cancellation)).ToDictionary(card => card.Id, card => card.Available);
        return new([.. products.Select(product => (product, levels.GetValueOrDefault(product.OfferId)))], found.TotalResults);
    }

    /// <summary>The new products that the seller has begun, latest first.</summary>
    public async Task<IReadOnlyList<ProductDraft>> Drafts(SellerId seller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<ProductDraft>().Where(draft => draft.SellerId == seller && !draft.IsOfProduct)
            .OrderByDescending(draft => draft.UpdatedAt).Take(ProductDraft.MostPerSeller).ToListAsync(cancellation);
    }

    /// <summary>The first address made of these words that no product has.</summary>
    public async Task<string> FreeSlug(string title, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var wanted = Slug.Of(title);
        var stem = wanted[..Math.Min(wanted.Length, 70)];
        var taken = await session.Query<Product>().Where(product => product.Listing.Slug.StartsWith(stem)).Select(product => product.Listing.Slug).ToListAsync(cancellation);
        return Slug.Free(wanted, taken.ToHashSet());
    }

    private static Expression<Func<Product, bool>> Is(ProductState state) => state switch
    {
        ProductState.OnSale => product => product.IsOnSale,
        ProductState.Withdrawn => product => !product.IsOnSale && product.Removal == null,
        _ => product => product.Removal != null,
    };
}
