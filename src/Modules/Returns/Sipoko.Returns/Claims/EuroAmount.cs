using System.Globalization;

namespace Sipoko.Returns.Claims;

/// <summary>An amount as people type it: «12,50», «12.5», «12 €».</summary>
internal static class EuroAmount
{
    private const long Most = 100_000_00;
    private const long MostSmall = 100_00;

    public static bool TryParse(string? typed, out Money amount)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '€')).Replace(',', '.');
        var parts = text.Split('.');
        var valid = parts is [{ Length: > 0 and <= 6 } whole] && whole.All(char.IsAsciiDigit)
            || parts is [{ Length: > 0 and <= 6 } euros, { Length: 1 or 2 } cents] && euros.All(char.IsAsciiDigit) && cents.All(char.IsAsciiDigit);
        amount = valid ? Money.OfCents((long.Parse(parts[0], CultureInfo.InvariantCulture) * 100) + (parts.Length == 2 ? long.Parse(parts[1].PadRight(2, '0'), CultureInfo.InvariantCulture) : 0)) : Money.Zero;
        return valid && amount > Money.Zero && amount.Cents <= Most;
    }

    public static bool TryParseSmall(string? typed, out Money amount) => TryParse(typed, out amount) && amount.Cents <= MostSmall;
}
