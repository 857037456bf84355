using Sipoko.Accounts.Contracts;

namespace Sipoko.Catalog.Shops;

/// <summary>A certified seller as the public pages show it.</summary>
/// <param name="Words">The shop's name, folded for search.</param>
public sealed record ShopCard(SellerId Id, string Slug, string Words, TraderIdentity Identity, DateTimeOffset CertifiedAt)
{
    public string Name => Identity.ShopName;

    public string Url => $"/boutique/{Slug}";
}
