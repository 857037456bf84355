using Sipoko.Web.Language;

namespace Sipoko.Catalog.Stock;

/// <summary>How many of an offer can be bought, as last announced.</summary>
/// <param name="StockVersion">Of the announcement: an older one changes nothing.</param>
public sealed record StockCard(OfferId Id, int Available, long StockVersion)
{
    /// <summary>Of products (as Marten names their rows): nothing of it can be bought.</summary>
    internal const string ProductIsSoldOut =
        $"not exists (select 1 from {CatalogModule.Schema}.mt_doc_stockcard stock where stock.id = (d.data ->> 'offerId')::uuid and (stock.data ->> 'available')::int > 0)";

    /// <summary>One order line takes no more; from here on, pages do not tell levels apart.</summary>
    public const int MostPerLine = 10;

    private const int Few = 5;

    /// <summary>What a page can tell of a level.</summary>
    public static int Shown(int available) => Math.Clamp(available, 0, MostPerLine);

    /// <summary>«En stock», «Plus que 2», «Épuisé».</summary>
    public static string Words(int available) => available switch
    {
        <= 0 => "Épuisé",
        <= Few => $"Plus que {French.Number(available)}",
        _ => "En stock",
    };
}
