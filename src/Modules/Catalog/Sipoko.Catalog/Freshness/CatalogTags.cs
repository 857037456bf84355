using Sipoko.Catalog.Products;
using Sipoko.Catalog.Stock;

namespace Sipoko.Catalog.Freshness;

/// <summary>The names under which cached pages are kept, by what they show; an event drops the pages that show what it changed.</summary>
internal static class CatalogTags
{
    public const string Home = "home";

    private const string ProductPrefix = "product:";
    private const string ShopPrefix = "shop:";
    private const string AvailabilityPrefix = "availability:";

    public static string Product(ProductId product) => $"{ProductPrefix}{product.Value:N}";

    public static string Category(string slug) => $"category:{slug}";

    /// <summary>Shows who the seller is.</summary>
    public static string Shop(SellerId seller) => $"{ShopPrefix}{seller.Value:N}";

    /// <summary>Shows what the seller sells.</summary>
    public static string Shelf(SellerId seller) => $"shelf:{seller.Value:N}";

    /// <summary>Shows how many are left.</summary>
    public static string Stock(OfferId offer) => $"stock:{offer.Value:N}";

    /// <summary>Shows whether any is left.</summary>
    public static string Availability(OfferId offer) => $"{AvailabilityPrefix}{offer.Value:N}";

    /// <summary>What lists in memory show is named by these.</summary>
    public static bool IsOfMarket(string tag) => tag.StartsWith(ProductPrefix, StringComparison.Ordinal) || tag.StartsWith(ShopPrefix, StringComparison.Ordinal) || tag.StartsWith(AvailabilityPrefix, StringComparison.Ordinal);

    public static IReadOnlyList<Guid> Products(IEnumerable<string> tags) => Ids(ProductPrefix, tags);

    public static IReadOnlyList<Guid> Sellers(IEnumerable<string> tags) => Ids(ShopPrefix, tags);

    /// <summary>Of which there is some again, or no more.</summary>
    public static IReadOnlyList<Guid> Offers(IEnumerable<string> tags) => Ids(AvailabilityPrefix, tags);

    /// <summary>The pages that list a product.</summary>
    public static IReadOnlyList<string> ShelvesOf(Listing listing, SellerId seller) => [Home, Category(listing.Category), Shelf(seller)];

    /// <summary>The pages that show a product in any way.</summary>
    public static IReadOnlyList<string> AllOf(Product product) => [Product(product.Id), .. ShelvesOf(product.Listing, product.SellerId)];

    /// <summary>The pages on which a change of level is seen; most sales from a full shelf change none.</summary>
    public static IReadOnlyList<string> SeenIn(OfferId offer, int before, int after) =>
    [
        .. StockCard.Shown(before) == StockCard.Shown(after) ? Array.Empty<string>() : [Stock(offer)],
        .. before > 0 == after > 0 ? Array.Empty<string>() : [Availability(offer)],
    ];

    private static IReadOnlyList<Guid> Ids(string prefix, IEnumerable<string> tags) =>
        [.. tags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => Guid.ParseExact(tag[prefix.Length..], "N"))];
}
