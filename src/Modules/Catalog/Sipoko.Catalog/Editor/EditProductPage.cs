using System.Globalization;
using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Editor;

/// <summary>The editor of one listing, with what was typed so far.</summary>
internal sealed record EditProductPage(Editing Editing, IReadOnlyDictionary<string, string> Typed, FormFields Fields) : IPageView
{
    public static EditProductPage Of(Editing editing) => Of(editing, FormFields.Empty());

    public static EditProductPage Of(Editing editing, FormFields fields) =>
        new(editing, editing.Draft?.Typed ?? (editing.Product is { } product ? EditProductForm.TypedOf(product.Listing) : new Dictionary<string, string>()), fields);

    public string Title => Editing.Product is { } product ? $"Fiche de {product.Listing.Title}" : "Nouveau produit";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/produits");

    public string Heading => Editing.Product is null ? "Nouveau produit" : "Modifier la fiche";

    public IReadOnlyList<Crumb> Crumbs => Editing.Product is { } product
        ? [new("/vendeur/produits", "Produits"), new($"/vendeur/produits/{product.Id.Value}", product.Listing.Title), new(null, "Fiche")]
        : [new("/vendeur/produits", "Produits"), new(null, "Nouveau produit")];

    public string FormUrl => $"/vendeur/produits/{Editing.Id.Value}/fiche{(Editing.IsKept ? "" : "?nouveau=1")}";

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public bool IsNew => Editing.Product is null;

    public string? Kept => Editing is { IsKept: true, Draft: { } draft } ? $"{(IsNew ? "Brouillon enregistré" : "Modifications gardées, pas encore publiées")}, le {French.Instant(draft.UpdatedAt)}." : null;

    public string FinishLabel => IsNew ? "Publier" : "Enregistrer les modifications";

    public string KeepLabel => IsNew ? "Enregistrer le brouillon" : "Garder pour plus tard";

    public string? DiscardLabel => Editing is { IsKept: false } or { Draft: null } ? null : IsNew ? "Supprimer le brouillon" : "Abandonner les modifications";

    public Field TitleField => Text("title", "Titre", "Ce que c’est, la matière, la taille ou la couleur.", 140);

    public Field Category => Text("category", "Catégorie") with
    {
        Options = [new("", "Choisissez une catégorie"), .. Categories.All.Select(known => new Choice(known.Slug, known.Name, known.Slug == Typed.GetValueOrDefault("category")))],
    };

    public Field DescriptionField => Text("description", "Description", "Ce qu’un acheteur ne voit pas sur les photos\u00A0: usage, entretien, fabrication. Ni lien, ni adresse, ni téléphone.", 10_000);

    public Field Condition => Text("condition", "État") with
    {
        Options = [.. Enum.GetValues<Condition>().Select(condition => new Choice(condition.ToString(), ProductWords.Of(condition), condition.ToString() == Typed.GetValueOrDefault("condition")))],
    };

    public Field Price => Text("price", "Prix TTC, livraison incluse", "En euros, par exemple 24,90. L’acheteur ne paie rien d’autre.", 20) with { Inputmode = "decimal", Autocomplete = "off" };

    public Field Vat => Text("vat", "Taux de TVA", "Celui de ce produit, déjà compris dans le prix.") with
    {
        Options = [new("", "Choisissez un taux"), .. OfferTerms.VatRates.Select(rate => new Choice(EditProductForm.VatValue(rate), VatLabel(rate), EditProductForm.VatValue(rate) == Typed.GetValueOrDefault("vat")))],
    };

    public Field Stock => Text("stock", "Stock", "Combien vous pouvez en expédier dès maintenant.", 6) with { Type = "number", Inputmode = "numeric" };

    public Field Days => Text("dispatch_working_days", "Délai en jours ouvrés", "Expédié et livré en autant de jours ouvrés au plus, à compter du paiement\u00A0: de 1 à 20.", 2) with { Type = "number", Inputmode = "numeric" };

    public Field MadeToMeasure => new(
        "made_to_measure", "Fabriqué sur mesure, selon les indications de l’acheteur", Typed.GetValueOrDefault("made_to_measure") is { Length: > 0 } ? "oui" : null,
        Hint: "L’acheteur n’a alors pas de droit de rétractation (article L221-28, 3° du Code de la consommation), et la page le lui dit. Ne cochez pas pour un choix de taille ou de couleur.", Required: false);

    public Field MakerName => Text("maker_name", "Nom du fabricant", "S’il est hors de l’Union européenne\u00A0: son responsable dans l’Union.", 120);

    public Field MakerAddress => Text("maker_address", "Adresse postale", null, 200);

    public Field MakerEmail => Text("maker_email", "Adresse e-mail", null, 254) with { Type = "email", Inputmode = "email", Autocomplete = "off" };

    public Field Safety => Text("safety", "Avertissements de sécurité", "Âge minimal, allergènes, précautions d’emploi.", 1_000) with { Required = false };

    public IReadOnlyList<Row> Rows => [.. Enumerable.Range(0, EditProductForm.RowsOf(Typed)).Select(row => new Row(
        (row + 1).ToString(CultureInfo.InvariantCulture), Text(EditProductForm.AttributeName(row), "Nom", null, 60), Text(EditProductForm.AttributeValue(row), "Valeur", null, 200)))];

    public string RowCount => EditProductForm.RowsOf(Typed).ToString(CultureInfo.InvariantCulture);

    public bool CanAddRows => EditProductForm.RowsOf(Typed) < ListingRules.MostAttributes;

    public IReadOnlyList<Photo> Photos
    {
        get
        {
            var pictures = EditProductForm.PicturesOf(Editing);
            return [.. pictures.Select((picture, index) => new Photo(
                PictureView.Small(picture.Path), index == 0 ? "Photo 1, principale" : $"Photo {index + 1}", index.ToString(CultureInfo.InvariantCulture), index > 0, index < pictures.Count - 1,
                new(EditProductForm.AltName(index), "Ce qu’on y voit", picture.Alt, Fields.ErrorOf(EditProductForm.AltName(index)), MaxLength: 250, Required: false)))];
        }
    }

    public FileField Files => Uploads.Field(
        Fields, EditProductForm.PicturesName, "Ajouter des photos", EditProductForm.PictureRules, [], required: false, hint: "Au moins 800 pixels sur le plus grand côté\u00A0; le lieu et l’appareil sont effacés.") with
    { Required = false };

    private Field Text(string name, string label, string? hint = null, int? most = null) =>
        new(name, label, Typed.GetValueOrDefault(name), Fields.ErrorOf(name), Hint: hint, MaxLength: most);

    private static string VatLabel(Rate rate) => rate.BasisPoints switch
    {
        0 => "Aucune (franchise en base, marge)",
        2_000 => $"{French.Percent(rate)} (taux normal)",
        550 => $"{French.Percent(rate)} (livres, alimentation)",
        _ => French.Percent(rate),
    };

    public sealed record Row(string Number, Field Name, Field Value);

    public sealed record Photo(string Path, string Label, string Index, bool CanRise, bool CanSink, Field Alt);
}
