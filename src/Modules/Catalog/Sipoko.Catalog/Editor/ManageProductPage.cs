using System.Globalization;
using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Editor;

/// <param name="Done">What was just done, as the address says it.</param>
internal sealed record ManageProductPage(SellerProductCard Card, FormFields Fields, string? Done) : IPageView
{
    public static ManageProductPage Of(SellerProductCard card) => new(card, FormFields.Empty(), null);

    public static ManageProductPage Of(SellerProductCard card, FormFields fields) => new(card, fields, null);

    /// <summary>The page again, with a refusal on its field.</summary>
    public static Func<Refusal, IPageView> Refusing(SellerProductCard card, FormFields fields) => refusal =>
    {
        fields.Refuse(refusal);
        return Of(card, fields);
    };

    private Product Product => Card.Product;

    public string Title => Product.Listing.Title;

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/produits");

    public IReadOnlyList<Crumb> Crumbs => [new("/vendeur/produits", "Produits"), new(null, Product.Listing.Title)];

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public string State => ProductWords.StateOf(Product, Card.Available);

    public string Tone => ProductWords.ToneOf(Product, Card.Available);

    public string Url => $"/vendeur/produits/{Product.Id.Value}";

    public string? PublicUrl => Product.IsOnSale ? $"/p/{Product.Listing.Slug}" : null;

    public PictureView Picture => PictureView.Of(Product.Listing.Picture);

    public string? Notice => Done switch
    {
        "publie" => "Votre produit est en vente.",
        "fiche" => "La fiche est à jour.",
        "prix" => "Le prix est changé.",
        "stock" => "Le stock est enregistré\u00A0: il paraît ici dans quelques secondes.",
        "retrait" => "Le produit n’est plus en vente.",
        "remise" => "Le produit est de nouveau en vente.",
        "contestation" => "Votre contestation est enregistrée\u00A0: un autre membre de l’équipe l’examine.",
        _ => null,
    };

    public string Price => French.Euros(Product.Price);

    public string Stock => French.Number(Card.Available);

    public string Vat => Product.Vat.BasisPoints == 0 ? "aucune" : French.Percent(Product.Vat);

    public string Promise => French.Count(Product.Listing.DispatchWorkingDays, "jour ouvré", "jours ouvrés");

    public string Category => Categories.Find(Product.Listing.Category)?.Name ?? "";

    public string? PriceBefore => Reduction.PriceBefore(Product.Prices, Card.Now) is { } before ? French.Euros(before) : null;

    public string PublishedAt => French.Instant(Product.PublishedAt);

    public bool HasDraft => Card.HasDraft;

    public bool IsOnSale => Product.IsOnSale;

    public bool CanRepublish => !Product.IsOnSale && Product.Removal is null;

    public Field PriceField => Field("price", "Prix TTC, livraison incluse", PriceText.Of(Product.Price), 20, "En euros, par exemple 24,90.") with { Inputmode = "decimal" };

    public Field StockField => Field("stock", "Stock disponible", Card.Available.ToString(CultureInfo.InvariantCulture), 6, "Ce que vous pouvez vendre, sans les commandes déjà passées.") with { Type = "number", Inputmode = "numeric" };

    public string Shown => Card.Available.ToString(CultureInfo.InvariantCulture);

    public string Movement => Guid.TryParse(Fields.Raw("movement"), out var sent) ? sent.ToString() : StockMovementId.New().Value.ToString();

    public string Copy => Guid.TryParse(Fields.Raw("copy"), out var sent) ? sent.ToString() : ProductId.New().Value.ToString();

    public Field Reason => Field("reason", "Motif", null, 300, "Pour votre historique\u00A0: rupture, fin de série, erreur sur la fiche…");

    public RemovalView? Removal => RemovalView.Of(Product, Card.Contest);

    public string? Lifted => Product is { Removal: null, LastLift: { } lift } ? $"Un retrait par l’équipe a été levé le {French.Instant(lift.At)}\u00A0: {lift.Reason}" : null;

    /// <summary>What a report led to is contested with that report.</summary>
    public bool IsContestedElsewhere => Product.Removal is { Report: not null };

    public bool CanContest => Product.Removal is { Contest: null, Report: null } removal && ParisTime.Day(Card.Now) <= StatementOfReasons.ContestableUntil(removal.At);

    public Field ContestField => Field("text", "Pourquoi ce retrait est-il injustifié ?", null, 2_000, "Gratuit. Un autre membre de l’équipe que celui qui a décidé vous répond, par écrit et avec ses motifs.");

    private Field Field(string name, string label, string? value, int most, string hint) => new(name, label, Fields.Raw(name) ?? value, Fields.ErrorOf(name), Hint: hint, MaxLength: most);
}

/// <summary>A removal by staff, told to its seller.</summary>
internal sealed record RemovalView(string When, string Facts, string Ground, string How, string Until, string? Contested, string? Contest, string? Upheld)
{
    public static RemovalView? Of(Product product, ContestText? contest) => product.Removal is { } removal
        ? new(
            French.Instant(removal.At), removal.Reasons.Facts, $"{(removal.Reasons.IsByLaw ? "Fondement légal" : "Règle des conditions d’utilisation")}\u00A0: {removal.Reasons.Ground}",
            removal.Reasons.IsAutomated ? "Décision automatique." : "Décision prise par une personne.", French.LongDay(StatementOfReasons.ContestableUntil(removal.At)),
            removal.ContestedAt is { } at ? French.Instant(at) : null, contest?.Value, removal.UpheldReason)
        : null;
}
