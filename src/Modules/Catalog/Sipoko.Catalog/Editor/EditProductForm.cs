using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sipoko.Catalog.Products;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Picture = Sipoko.Catalog.Products.Picture;

namespace Sipoko.Catalog.Editor;

/// <summary>What the editor's form holds once nothing lacks; the address is not the seller's to type.</summary>
internal sealed record ParsedProduct(Listing Listing, Money Price, Rate Vat, int Stock);

/// <summary>Reads the editor's form: all its faults at once.</summary>
internal static class EditProductForm
{
    public const string PicturesName = "picture";
    public const int FewestRows = 10;

    public static readonly FileRules PictureRules = new(ListingRules.MostPictures, TakesPdf: false);

    private static readonly string[] Names =
        ["title", "category", "description", "condition", "price", "vat", "stock", "dispatch_working_days", "made_to_measure", "maker_name", "maker_address", "maker_email", "safety"];

    public static string AltName(int index) => $"picture_alt-{index.ToString(CultureInfo.InvariantCulture)}";

    public static string AttributeName(int row) => $"attribute_name-{row.ToString(CultureInfo.InvariantCulture)}";

    public static string AttributeValue(int row) => $"attribute_value-{row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What was typed, faults and all.</summary>
    public static IReadOnlyDictionary<string, string> Typed(FormFields fields)
    {
        var rows = Enumerable.Range(0, ListingRules.MostAttributes);
        var names = Names.Append("rows").Concat(rows.Select(AttributeName)).Concat(rows.Select(AttributeValue));
        return names.Select(name => (Name: name, Value: fields.Raw(name))).Where(field => field.Value is { Length: > 0 }).ToDictionary(field => field.Name, field => ProductDraft.Keepable(field.Value!));
    }

    public static IReadOnlyDictionary<string, string> TypedOf(Listing listing) => new Dictionary<string, string>(
    [
        new("title", listing.Title), new("category", listing.Category), new("description", listing.Description), new("condition", listing.Condition.ToString()),
        new("dispatch_working_days", listing.DispatchWorkingDays.ToString(CultureInfo.InvariantCulture)), new("maker_name", listing.Maker.Name), new("maker_address", listing.Maker.Address),
        new("maker_email", listing.Maker.Email.Value), new("safety", listing.Safety ?? ""), new("made_to_measure", listing.MadeToMeasure ? "oui" : ""),
        new("rows", Math.Max(FewestRows, listing.Attributes.Count).ToString(CultureInfo.InvariantCulture)),
        .. listing.Attributes.SelectMany((attribute, row) => new KeyValuePair<string, string>[] { new(AttributeName(row), attribute.Name), new(AttributeValue(row), attribute.Value) }),
    ]);

    public static int RowsOf(IReadOnlyDictionary<string, string> typed) =>
        int.TryParse(typed.GetValueOrDefault("rows"), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Clamp(rows, FewestRows, ListingRules.MostAttributes) : FewestRows;

    public static IReadOnlyDictionary<string, string> WithMoreRows(IReadOnlyDictionary<string, string> typed) =>
        new Dictionary<string, string>(typed) { ["rows"] = Math.Min(RowsOf(typed) + FewestRows, ListingRules.MostAttributes).ToString(CultureInfo.InvariantCulture) };

    public static IReadOnlyList<DraftPicture> PicturesOf(Editing editing) =>
        editing.Draft?.Pictures ?? [.. editing.Product?.Listing.AllPictures().Select(picture => new DraftPicture(picture.Path, picture.Alt)) ?? []];

    /// <summary>The pictures kept so far with what was just typed of them.</summary>
    public static IReadOnlyList<DraftPicture> PicturesOf(Editing editing, FormFields fields) =>
        [.. PicturesOf(editing).Select((picture, index) => fields.Raw(AltName(index)) is { } alt ? picture with { Alt = ProductDraft.Keepable(alt) } : picture)];

    public static bool TryParse(FormFields fields, Editing editing, [NotNullWhen(true)] out ParsedProduct? parsed)
    {
        var title = Line(fields, "title", 5, 140, ProductRefusal.BadTitle.Sentence);
        var category = fields.Choice("category", Categories.All.Select(known => known.Slug), ProductRefusal.UnknownCategory.Sentence);
        var description = fields.Lines("description", 10_000, ProductRefusal.BadDescription.Sentence).Replace('\t', ' ');
        AtLeast(fields, "description", description, 20, ProductRefusal.BadDescription.Sentence);
        var condition = fields.Choice("condition", Enum.GetNames<Condition>(), ProductRefusal.UnknownCondition.Sentence);
        var (price, vat, stock) = editing.Product is { } known ? (known.Price, known.Vat, 0) : Terms(fields);
        var days = fields.Whole("dispatch_working_days", 1, 20, ProductRefusal.BadPromise.Sentence);
        var attributes = Attributes(fields);
        var maker = new Maker(
            Line(fields, "maker_name", 2, 120, "Indiquez le nom du fabricant ou du responsable dans l’Union européenne."), Line(fields, "maker_address", 5, 200, "Indiquez son adresse postale complète."),
            fields.Value<EmailAddress>("maker_email", EmailAddress.TryParse, "Indiquez son adresse e-mail complète, par exemple contact@atelier.fr.") ?? new(""));
        var safety = fields.Raw("safety") is { } raw && raw.Trim().Length > 0 ? fields.Lines("safety", 1_000, ProductRefusal.BadSafetyNote.Sentence).Replace('\t', ' ') : null;
        AtLeast(fields, "safety", safety ?? "---", 3, ProductRefusal.BadSafetyNote.Sentence);
        var pictures = Pictures(fields, PicturesOf(editing));
        parsed = null;
        if (fields.AreValid)
        {
            var listing = new Listing(
                editing.Product?.Listing.Slug ?? Slug.Of(title), title, category, description, Enum.Parse<Condition>(condition), days, fields.IsChecked("made_to_measure"),
                attributes, maker, safety, pictures[0], pictures.Count > 1 ? [.. pictures.Skip(1)] : null);
            if (ListingRules.Fault(listing) is { } fault)
            {
                fields.Refuse(fault);
            }
            else
            {
                parsed = new(listing, price, vat, stock);
            }
        }

        return parsed is not null;
    }

    private static (Money Price, Rate Vat, int Stock) Terms(FormFields fields)
    {
        var price = fields.Value<Money>("price", PriceText.TryParse, ProductRefusal.BadPrice.Sentence);
        if (!OfferTerms.IsPrice(price))
        {
            fields.Refuse(ProductRefusal.BadPrice);
        }

        var vat = fields.Choice("vat", OfferTerms.VatRates.Select(VatValue), ProductRefusal.UnknownVat.Sentence);
        var stock = fields.Whole("stock", 0, PublishProductHandler.MostStock, ProductRefusal.BadStock.Sentence);
        return (price, OfferTerms.VatRates.FirstOrDefault(rate => VatValue(rate) == vat), stock);
    }

    public static string VatValue(Rate rate) => rate.BasisPoints.ToString(CultureInfo.InvariantCulture);

    private static List<ProductAttribute> Attributes(FormFields fields)
    {
        var attributes = new List<ProductAttribute>();
        for (var row = 0; row < ListingRules.MostAttributes; row++)
        {
            var (name, value) = (fields.OptionalText(AttributeName(row), 60), fields.OptionalText(AttributeValue(row), 200));
            if (name is not null && value is not null)
            {
                attributes.Add(new(name, value));
                if (attributes.Count(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)) > 1)
                {
                    fields.Refuse(AttributeName(row), $"La caractéristique «\u00A0{name}\u00A0» figure deux fois.");
                }
            }
            else if (name is not null || value is not null)
            {
                fields.Refuse(name is null ? AttributeName(row) : AttributeValue(row), name is null ? $"Nommez la caractéristique «\u00A0{value}\u00A0»." : $"Donnez la valeur de «\u00A0{name}\u00A0», ou effacez-la.");
            }
        }

        return attributes;
    }

    private static IReadOnlyList<Picture> Pictures(FormFields fields, IReadOnlyList<DraftPicture> kept)
    {
        if (kept.Count == 0)
        {
            fields.Refuse(ProductRefusal.BadPicture);
        }

        return [.. kept.Select((picture, index) => new Picture(picture.Path, Line(fields, AltName(index), 5, 250, $"Décrivez la photo {index + 1} en 5 à 250 caractères, pour les personnes qui ne la voient pas.")))];
    }

    private static string Line(FormFields fields, string name, int least, int most, string fault)
    {
        var text = fields.Text(name, most, fault);
        AtLeast(fields, name, text, least, fault);
        return text;
    }

    private static void AtLeast(FormFields fields, string name, string text, int least, string fault)
    {
        if (text.Length < least)
        {
            fields.Refuse(name, fault);
        }
    }
}
