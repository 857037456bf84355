using System.Text.Json;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>The demo market as it is written down in market.json.</summary>
internal sealed record MarketFile(IReadOnlyList<DemoShop> Shops)
{
    public static MarketFile Read()
    {
        using var stream = typeof(MarketFile).Assembly.GetManifestResourceStream("Sipoko.Host.Development.DemoMarket.market.json")!;
        return JsonSerializer.Deserialize<MarketFile>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record DemoShop(
    string Slug, string Name, string? TradingAs, string LegalForm, string Siren, string Siret, string VatNumber, string RcsCity, DemoAddress Address, string Email, string Phone,
    string RepresentativeFirstName, string RepresentativeLastName, string Story, string ReturnPolicy, DateOnly MemberSince, IReadOnlyList<DemoProduct> Products);

internal sealed record DemoAddress(string Line1, string PostalCode, string City);

internal sealed record DemoProduct(
    string Slug, string Title, string Category, string Description, long PriceCents, int VatRateBasisPoints, string Condition, int Stock, int DispatchWorkingDays, bool MadeToMeasure,
    IReadOnlyList<DemoAttribute> Attributes, DemoMaker Maker, string? Safety, string Picture, string PictureAlt);

internal sealed record DemoAttribute(string Name, string Value);

internal sealed record DemoMaker(string Name, string Address, string Email);
