using Marten;
using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Search;

namespace Sipoko.Catalog.Shops;

/// <summary>A seller was certified, or its identity changed: its shop opens, or is told anew.</summary>
public static class KeepShopOnSellerCertifiedHandler
{
    public static void Handle(SellerCertified certified, IDocumentSession session, CatalogMemory memory)
    {
        var identity = certified.Identity;
        var card = new ShopCard(certified.SellerId, identity.Slug, SearchText.Fold(identity.ShopName), identity, certified.CertifiedAt);
        session.TryUpdateRevision(card, certified.Version); // an older announcement changes nothing
        session.DropAfterCommit(memory, [CatalogTags.Home, CatalogTags.Shop(certified.SellerId)]);
    }
}
