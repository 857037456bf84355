using Marten;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Shops;

namespace Sipoko.Catalog.Products;

/// <summary>Tells another module which product stands at an address, and who sells it.</summary>
public static class FindProductHandler
{
    public static async Task<ProductFound?> Handle(FindProduct query, IQuerySession session, CancellationToken cancellation)
    {
        var product = await session.Query<Product>().FirstOrDefaultAsync(candidate => candidate.Listing.Slug == query.Slug, cancellation);
        return product is not null && await session.LoadAsync<ShopCard>(product.SellerId, cancellation) is { } shop
            ? new(product.Id, product.Listing.Slug, product.Listing.Title, product.Listing.Picture.Path, product.SellerId, shop.Slug, shop.Name, shop.Identity.Email)
            : null;
    }
}
