using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Stock;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Products;

internal sealed record ShowProductPage(Offering Offering, DateTimeOffset Now) : IPageView
{
    private Product Product => Offering.Product;

    private Listing Listing => Offering.Product.Listing;

    private Category Category => Categories.Find(Listing.Category)!;

    public string Title => Listing.Title;

    public string? Description => $"{Listing.Title}, {Price} livraison incluse, vendu par {SellerName}.";

    public string ReportUrl => $"/signaler?objet=produit&id={Listing.Slug}";

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new(Category.Url, Category.Name), new(null, Listing.Title)];

    /// <summary>The main one first.</summary>
    public IReadOnlyList<PictureView> Pictures => [.. Listing.AllPictures().Select(PictureView.Of)];

    public PictureView Picture => PictureView.Of(Listing.Picture);

    public string Price => French.Euros(Product.Price);

    public string? PriceBefore => Reduction.PriceBefore(Product.Prices, Now) is { } before ? French.Euros(before) : null;

    public string OfferId => Product.OfferId.Value.ToString();

    /// <summary>Why nothing can be ordered now, and until when; null while the shop sells.</summary>
    public string? Away => Offering.Trading?.Notice;

    public bool IsSoldOut => Offering.Available <= 0;

    public int MostPerLine => StockCard.Shown(Offering.Available);

    public string Stock => StockCard.Words(Offering.Available);

    public string Condition => ProductWords.Of(Listing.Condition);

    public string Promise => French.Count(Listing.DispatchWorkingDays, "jour ouvré", "jours ouvrés");

    public bool IsMadeToMeasure => Listing.MadeToMeasure;

    public string SellerName => Offering.Shop.Name;

    public string SellerUrl => Offering.Shop.Url;

    /// <summary>How fast the seller usually answers; null while nobody can tell.</summary>
    public string? AnswerTime => Offering.AnswerTime;

    public string ContactUrl => $"{Offering.Shop.Url}/contact?produit={Listing.Slug}";

    public string SellerCompany => $"{Offering.Shop.Identity.LegalName}, {Offering.Shop.Identity.City}";

    public string Certified => $"Vendeur professionnel certifié depuis le {French.Day(ParisTime.Day(Offering.Shop.CertifiedAt))}";

    public IReadOnlyList<string> Paragraphs => Listing.Description.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<ProductAttribute> Attributes => Listing.Attributes;

    public string MakerName => Listing.Maker.Name;

    public string MakerAddress => Listing.Maker.Address;

    public string MakerEmail => Listing.Maker.Email.Value;

    public string? Safety => Listing.Safety;
}
