using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sipoko.Catalog.Products;

/// <summary>A price as a seller types it: «12,99», «12.99», «1 250», «12,9 €».</summary>
internal static class PriceText
{
    public static bool TryParse(string? typed, [MaybeNullWhen(false)] out Money price)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).TrimEnd('€').Replace('.', ',');
        var parts = text.Split(',');
        price = default;
        if (parts.Length > 2 || parts[0].Length is 0 or > 9 || !parts[0].All(char.IsAsciiDigit) || (parts.Length == 2 && (parts[1].Length is 0 or > 2 || !parts[1].All(char.IsAsciiDigit))))
        {
            return false;
        }

        var cents = parts.Length == 2 ? int.Parse(parts[1].PadRight(2, '0'), CultureInfo.InvariantCulture) : 0;
        price = Money.OfCents((long.Parse(parts[0], CultureInfo.InvariantCulture) * 100) + cents);
        return true;
    }

    /// <summary>As the field shows it again: «12,99».</summary>
    public static string Of(Money price) => $"{price.Cents / 100},{(price.Cents % 100).ToString("D2", CultureInfo.InvariantCulture)}";
}
