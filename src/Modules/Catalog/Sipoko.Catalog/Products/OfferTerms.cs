using Sipoko.Catalog.Contracts;

namespace Sipoko.Catalog.Products;

/// <summary>On what terms a product may be offered, and how other modules are told.</summary>
internal static class OfferTerms
{
    public static readonly Money HighestPrice = Money.OfCents(100_000_00);

    /// <summary>Art. 278 s. CGI; zero for small businesses (art. 293 B) and for the margin on second-hand goods (art. 297 A).</summary>
    public static readonly IReadOnlyList<Rate> VatRates = [Rate.Percent(20), Rate.Percent(10), new(550), new(210), new(0)];

    public static bool IsPrice(Money price) => price > Money.Zero && price <= HighestPrice;

    /// <summary>The offer as it stands after what was just decided.</summary>
    public static OfferAnnounced Announce(Product? before, IEnumerable<ProductEvent> events)
    {
        var product = events.Aggregate(before, Product.Evolve)!;
        var listing = product.Listing;
        return new(
            product.OfferId, product.Id, product.SellerId, listing.Slug, listing.Title, product.Price, product.Vat, listing.DispatchWorkingDays, listing.MadeToMeasure,
            listing.Picture.Path, listing.Picture.Alt, product.IsOnSale, product.EventCount);
    }
}
