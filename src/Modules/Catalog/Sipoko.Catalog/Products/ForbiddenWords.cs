using System.Globalization;
using System.Text.RegularExpressions;
using Sipoko.Catalog.Search;

namespace Sipoko.Catalog.Products;

/// <summary>
/// What a listing may not say: goods that nobody sells here, vague claims about the environment (art. L541-9-1 Code de l’environnement), and ways around
/// the site, by which buyers would lose its protection.
/// </summary>
internal static partial class ForbiddenWords
{
    private static readonly (string Words, string Why)[] Goods =
    [
        ("arme a feu", "les armes ne se vendent pas sur Sipoko"), ("munitions", "les armes ne se vendent pas sur Sipoko"), ("cigarettes", "le tabac ne se vend pas en ligne"),
        ("tabac a rouler", "le tabac ne se vend pas en ligne"), ("antibiotiques", "les médicaments se vendent en pharmacie"), ("medicament sur ordonnance", "les médicaments se vendent en pharmacie"), ("ivoire d elephant", "l’ivoire ne se vend pas"),
    ];

    private static readonly string[] VagueClaims =
        ["biodegradable", "respectueux de l environnement", "respectueuse de l environnement", "ecoresponsable", "eco responsable", "neutre en carbone", "zero carbone"];

    /// <summary>The first thing that the listing may not say, on the field that says it; null when there is none.</summary>
    public static Refusal? In(Listing listing) => TextsOf(listing).Select(text => In(text.Words) is { } refusal ? refusal with { Field = text.Field } : null).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? In(string words)
    {
        var text = $" {Plain().Replace(SearchText.Fold(words), " ")} ";
        foreach (var (goods, why) in Goods)
        {
            if (text.Contains($" {goods} ", StringComparison.Ordinal))
            {
                return new("product.forbidden_goods", $"La fiche parle de «\u00A0{goods}\u00A0»\u00A0: {why}.");
            }
        }

        return VagueClaims.FirstOrDefault(claim => text.Contains($" {claim} ", StringComparison.Ordinal) || text.Contains($" {claim}s ", StringComparison.Ordinal)) is { } vague
            ? new("product.vague_claim", $"La mention «\u00A0{vague}\u00A0» est interdite sur un produit (article L541-9-1 du Code de l’environnement)\u00A0: dites ce qui est vrai et vérifiable, comme «\u00A0coton certifié GOTS\u00A0».")
            : Contact().IsMatch(words)
                ? new("product.contact_data", "La fiche contient une adresse e-mail, un numéro de téléphone ou un lien\u00A0: les acheteurs vous écrivent par Sipoko, qui les protège.")
                : null;
    }

    /// <summary>All that buyers read of it, but who made it: the law has the maker's address shown.</summary>
    private static IEnumerable<(string Field, string Words)> TextsOf(Listing listing) =>
    [
        ("title", listing.Title), ("description", listing.Description), .. listing.Attributes.Select(attribute => ("attributes", $"{attribute.Name}\n{attribute.Value}")),
        ("safety", listing.Safety ?? ""), .. listing.AllPictures().Select((picture, index) => ($"picture_alt-{index.ToString(CultureInfo.InvariantCulture)}", picture.Alt)),
    ];

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w|https?://|www\.|(?<![\d-])(?:0|\+33 ?)[1-9](?:[ .-]?\d{2}){4}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contact();
}
