using Marten;
using Sipoko.Catalog.Contracts;

namespace Sipoko.Catalog.Shops;

/// <summary>Tells another module whose shop stands at an address.</summary>
public static class FindShopHandler
{
    public static async Task<ShopFound?> Handle(FindShop query, IQuerySession session, CancellationToken cancellation)
    {
        var shop = await session.Query<ShopCard>().FirstOrDefaultAsync(card => card.Slug == query.Slug, cancellation);
        return shop is null ? null : new(shop.Id, shop.Slug, shop.Name, shop.Identity.Email);
    }
}
