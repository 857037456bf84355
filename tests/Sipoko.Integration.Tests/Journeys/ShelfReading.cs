using System.Globalization;

namespace Sipoko.Integration.Tests.Journeys;

internal static class ShelfReading
{
    /// <summary>How many a visitor may order by the product's page: what is in stock, ten at most.</summary>
    public static async Task<int> StockOf(this Visitor visitor, string slug)
    {
        var page = await visitor.Opens($"/p/{slug}");
        return page.Document.QuerySelector("#quantity") is { } quantity ? int.Parse(quantity.GetAttribute("max")!, CultureInfo.InvariantCulture) : 0;
    }
}
