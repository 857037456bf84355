using System.Text.Json;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>The demo market as it is written down in Shops, one file a shop.</summary>
internal sealed record MarketFile(IReadOnlyList<DemoShop> Shops)
{
    /// <summary>The order in which shops open. The first three are the small market that tests ask for.</summary>
    private static readonly string[] Order =
    [
        "atelier-kori", "maison-orvelin", "ondes-et-bobines", "jardins-de-sevrelle", "copeau-volant", "epicerie-malvoisine",
        "cycles-vaurelle", "savonnerie-aubrelle", "maille-corvalec", "quincaillerie-fontbrune", "la-marge-bleue", "le-second-sentier",
    ];

    /// <param name="shops">How many shops, from the first on; null for all.</param>
    public static MarketFile Read(int? shops = null) => new([.. Order.Take(shops ?? Order.Length).Select(ReadShop)]);

    /// <summary>A company that has applied and waits for the team's answer.</summary>
    public static DemoShop Applicant { get; } = ReadShop("verrerie-daubanne");

    private static DemoShop ReadShop(string slug)
    {
        using var stream = typeof(MarketFile).Assembly.GetManifestResourceStream($"Sipoko.Host.Development.DemoMarket.Shops.{slug}.json")!;
        return JsonSerializer.Deserialize<DemoShop>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record DemoShop(
    string Slug, string Name, string? TradingAs, string LegalForm, string Siren, string Siret, string VatNumber, string RcsCity, DemoAddress Address, string Email, string Phone,
    string RepresentativeFirstName, string RepresentativeLastName, string Story, string ReturnPolicy, DateOnly MemberSince, IReadOnlyList<DemoProduct> Products)
{
    public SellerId SellerId => IdOf(Slug);

    public static SellerId IdOf(string shop) => new(DemoIds.Of("seller", shop));
}

internal sealed record DemoAddress(string Line1, string PostalCode, string City);

internal sealed record DemoProduct(
    string Slug, string Title, string Category, string Description, long PriceCents, int VatRateBasisPoints, string Condition, int Stock, int DispatchWorkingDays, bool MadeToMeasure,
    IReadOnlyList<DemoAttribute> Attributes, DemoMaker Maker, string? Safety, string Picture, string PictureAlt)
{
    public ProductId ProductId => new(DemoIds.Of("product", Slug));
}

internal sealed record DemoAttribute(string Name, string Value);

internal sealed record DemoMaker(string Name, string Address, string Email);
