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

    public static IReadOnlyList<ProductCard> Of(IReadOnlyList<Offering> offerings, bool isFirstOnPage = true) =>
        [.. offerings.Select((offering, index) => Of(offering, isFirstOnPage && index < FirstRow))];

    /// <summary>What must change for a list of cards to be drawn again, besides the list itself.</summary>
    public static IReadOnlyList<string> TagsOf(IReadOnlyList<Offering> offerings) =>
    [
        .. offerings.Select(offering => CatalogTags.Shop(offering.Shop.Id)).Distinct(),
        .. offerings.Select(offering => CatalogTags.Availability(offering.Product.OfferId)),
    ];

    private static ProductCard Of(Offering offering, bool eager)
    {
        var listing = offering.Product.Listing;
        return new(
            $"/p/{listing.Slug}", listing.Title, French.Euros(offering.Product.Price), $"Livraison incluse, en {French.Count(listing.DispatchWorkingDays, "jour ouvré", "jours ouvrés")}",
            offering.Shop.Name, offering.Available <= 0 ? "Épuisé" : listing.Condition == Condition.New ? null : ProductWords.Of(listing.Condition), listing.Picture.Path,
            ProductPictures.Sources(listing.Picture.Path, "webp"), ProductPictures.Sources(listing.Picture.Path, "jpg"), eager);
    }
}
