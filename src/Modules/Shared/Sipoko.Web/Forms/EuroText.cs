using System.Globalization;

namespace Sipoko.Web.Forms;

/// <summary>An amount in euros as people type it: «12», «12,9», «12.90», «1 250 €». Never below zero; whether so much makes sense is for who asked.</summary>
public static class EuroText
{
    private const int MostDigits = 7;

    public static bool TryParse(string? typed, out Money amount)
    {
        var parts = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).TrimEnd('€').Replace('.', ',').Split(',');
        var isAmount = parts.All(part => part.All(char.IsAsciiDigit)) && parts is [{ Length: > 0 and <= MostDigits }] or [{ Length: > 0 and <= MostDigits }, { Length: 1 or 2 }];
        amount = isAmount ? Money.OfCents(long.Parse(parts[0] + (parts.Length == 2 ? parts[1].PadRight(2, '0') : "00"), CultureInfo.InvariantCulture)) : Money.Zero;
        return isAmount;
    }
}
