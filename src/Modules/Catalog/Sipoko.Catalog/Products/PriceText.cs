using System.Globalization;
using Sipoko.Web.Forms;

namespace Sipoko.Catalog.Products;

/// <summary>A price as a seller types it: «12,99», «12.99», «1 250», «12,9 €».</summary>
internal static class PriceText
{
    public static bool TryParse(string? typed, out Money price) => EuroText.TryParse(typed, out price);

    /// <summary>As the field shows it again: «12,99».</summary>
    public static string Of(Money price) => $"{price.Cents / 100},{(price.Cents % 100).ToString("D2", CultureInfo.InvariantCulture)}";
}
