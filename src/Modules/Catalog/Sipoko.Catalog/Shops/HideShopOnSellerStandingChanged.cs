using Marten;
using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Freshness;

namespace Sipoko.Catalog.Shops;

/// <summary>A shop stopped selling, went away, or came back: its pages and every list say so.</summary>
public static class HideShopOnSellerStandingChangedHandler
{
    public static void Handle(SellerStandingChanged changed, IDocumentSession session, CatalogMemory memory)
    {
        session.TryUpdateRevision(new ShopTrading(changed.SellerId, changed.Standing, changed.AwayUntil), changed.Version); // an older announcement changes nothing
        session.DropAfterCommit(memory, [CatalogTags.Home, CatalogTags.Shop(changed.SellerId), CatalogTags.Shelf(changed.SellerId), .. Categories.All.Select(category => CatalogTags.Category(category.Slug))]);
    }
}
