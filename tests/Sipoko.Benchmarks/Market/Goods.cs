using System.Globalization;
using System.Text;
using Sipoko.Catalog.Products;

namespace Sipoko.Benchmarks.Market;

/// <summary>One product made up for a benchmark; its number says everything about it, so each run sows the same market.</summary>
internal sealed record Goods(ProductId ProductId, OfferId OfferId, SellerId Seller, Listing Listing, Money Price)
{
    public const int Stock = 5_000;
    public const string MakerEmail = "atelier@fabrique.sipoko.example";

    private static readonly long[] Prices = [490, 890, 1290, 1490, 1990, 2490, 2900, 3490, 3900, 4500, 5900, 7900];
    private static readonly string[] Motifs = ["bol-sauge", "lampe-ocre", "carnet-azur"];
    private static readonly string[] Colours = ["rouge", "bleu", "vert", "ocre", "blanc", "noir"];

    public static Goods Of(int number, IReadOnlyList<SellerId> sellers, Vocabulary words)
    {
        var random = new Random(number);
        var price = number / sellers.Count % Prices.Length;
        var title = words.Sentence(random, 5);
        var listing = new Listing(
            $"{SlugOf(title)}-{number}", title, Shelves[random.Next(Shelves.Count)], $"{words.Sentence(random, 15)}.\n{words.Sentence(random, 15 + random.Next(15))}.", Condition.New,
            2 + (price % 3), false, [new("Couleur", Colours[random.Next(Colours.Length)]), new("Matière", words.Text(random, 1))],
            new Maker($"Atelier {words.Sentence(random, 1)}", "4 rue du Four, 58310 Saint-Amand-en-Puisaye", new EmailAddress(MakerEmail)), null,
            new Picture($"/images/demo/{Motifs[price % Motifs.Length]}.svg", "Image du produit"));
        return new(new(IdOf("product", number)), new(IdOf("offer", number)), sellers[number % sellers.Count], listing, Money.OfCents(Prices[price]));
    }

    public static Guid IdOf(string what, int number) => DerivedId.Of(Encoding.UTF8.GetBytes($"bench/{what}/{number}"));

    private static IReadOnlyList<string> Shelves { get; } = [.. Catalog.Categories.All.Select(category => category.Slug)];

    private static string SlugOf(string title) => string.Concat(title.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark).Select(c => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : '-'))[..Math.Min(60, title.Length)].Trim('-');
}
