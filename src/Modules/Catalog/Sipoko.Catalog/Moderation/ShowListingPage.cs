using System.Globalization;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Moderation;

/// <param name="Reader">Who reads: whoever removed does not judge the contest.</param>
internal sealed record ShowListingPage(ModeratedListing Listing, AccountId? Reader, FormFields Fields) : IPageView
{
    private Product Product => Listing.Product;

    public string Title => Product.Listing.Title;

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/moderation");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/moderation", "Modération"), new(null, Product.Listing.Title)];

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public string Url => $"/equipe/moderation/{Product.Id.Value}";

    public string? PublicUrl => Product.IsOnSale ? $"/p/{Product.Listing.Slug}" : null;

    public string State => ProductWords.StateOf(Product, 1);

    public string Tone => ProductWords.ToneOf(Product, 1);

    public string ShopName => Listing.Shop?.Name ?? "Boutique inconnue";

    public string? ShopUrl => Listing.Shop?.Url;

    public IReadOnlyList<PictureView> Pictures => [.. Product.Listing.AllPictures().Select(PictureView.Of)];

    public IReadOnlyList<string> Paragraphs => Product.Listing.Description.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<Detail> Details =>
    [
        new("Catégorie", Categories.Find(Product.Listing.Category)?.Name ?? Product.Listing.Category), new("Prix", French.Euros(Product.Price)), new("État", ProductWords.Of(Product.Listing.Condition)),
        .. Product.Listing.Attributes.Select(attribute => new Detail(attribute.Name, attribute.Value)),
        new("Fabricant", $"{Product.Listing.Maker.Name}, {Product.Listing.Maker.Address}, {Product.Listing.Maker.Email.Value}"), new("Sécurité", Product.Listing.Safety ?? "aucun avertissement"),
    ];

    public RemovalView? Removal => RemovalView.Of(Product, Listing.Contest);

    public bool CanRemove => Product.Removal is null;

    public bool CanJudge => Product.Removal is { IsContestOpen: true } removal && removal.Staff != Reader;

    public bool IsOwnDecision => Product.Removal is { IsContestOpen: true } removal && removal.Staff == Reader;

    public Field Facts => new("facts", "Les faits", Fields.Raw("facts"), Fields.ErrorOf("facts"), Hint: "Ce qui a été constaté, en mots que le vendeur comprend\u00A0: il reçoit ce texte.", MaxLength: StatementOfReasons.MaxLength);

    public Field Ground => new("ground", "La règle", Fields.Raw("ground"), Fields.ErrorOf("ground"), Hint: "Par exemple «\u00A0article L541-9-1 du Code de l’environnement\u00A0» ou «\u00A0article 6 des conditions d’utilisation\u00A0».", MaxLength: 300);

    public Field Basis => Choices("basis", "Elle repose sur", ("loi", "La loi"), ("conditions", "Les conditions d’utilisation"));

    public Field Verdict => Choices("verdict", "Décision", ("lever", "Lever le retrait\u00A0: le vendeur a raison"), ("maintenir", "Maintenir le retrait"));

    public Field Reason => new("reason", "Motifs", Fields.Raw("reason"), Fields.ErrorOf("reason"), Hint: "Le vendeur reçoit ce texte.", MaxLength: StatementOfReasons.MaxLength);

    public IReadOnlyList<Entry> History => [.. Listing.History.Reverse().Select(entry => new Entry(
        entry.Sentence, French.Instant(entry.At), entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), WhoOf(entry.Origin.Role), entry.Reason, null))];

    private static string? WhoOf(string? role) => role switch
    {
        "seller" => "le vendeur",
        "staff" => "l’équipe",
        _ => null,
    };

    private Field Choices(string name, string label, params (string Value, string Label)[] options) =>
        new(name, label, Error: Fields.ErrorOf(name), Options: [.. options.Select(option => new Choice(option.Value, option.Label, Fields.Raw(name) == option.Value))]);

    public sealed record Detail(string Label, string Value);

    public sealed record Entry(string Title, string When, string WhenUtc, string? Who, string? Detail, string? Tone);
}
