using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Web.Language;

namespace Sipoko.Catalog.Shelves;

/// <summary>A product in a list, as the shared partial draws it.</summary>
internal sealed record ProductCard(string Url, string Title, string Price, string Delivery, string Seller, string? Tag, string Picture, string? Webp, string? Jpeg, bool Eager)
{
    /// <summary>The first row of a phone or a desk is seen at once.</summary>
    private const int FirstRow = 4;

    public int PictureWidth { get; } = 400;

    public int PictureHeight { get; } = 400;

    public static IReadOnlyList<ProductCard> Of(IReadOnlyList<ListedProduct> products, bool isFirstOnPage = true) =>
        [.. products.Select((product, index) => Of(product, isFirstOnPage && index < FirstRow))];

    /// <summary>What must change for a list of cards to be drawn again, besides the list itself.</summary>
    public static IReadOnlyList<string> TagsOf(IReadOnlyList<ListedProduct> products) =>
    [
        .. products.Select(product => CatalogTags.Shop(product.Shop.Id)).Distinct(),
        .. products.Select(product => CatalogTags.Availability(product.OfferId)),
    ];

    private static ProductCard Of(ListedProduct product, bool eager) => new(
        $"/p/{product.Slug}", product.Title, French.Euros(product.Price), $"Livraison incluse, en {French.Count(product.DispatchWorkingDays, "jour ouvré", "jours ouvrés")}",
        product.Shop.Card!.Name, !product.IsLeft ? "Épuisé" : product.Condition == Condition.New ? null : ProductWords.Of(product.Condition), product.Picture,
        ProductPictures.Sources(product.Picture, "webp"), ProductPictures.Sources(product.Picture, "jpg"), eager);
}
