using Sipoko.Web.Forms;

namespace Sipoko.Returns.Claims;

/// <summary>An amount that a claim can be about.</summary>
internal static class EuroAmount
{
    private const long Most = 100_000_00;
    private const long MostSmall = 100_00;

    public static bool TryParse(string? typed, out Money amount) => EuroText.TryParse(typed, out amount) && amount > Money.Zero && amount.Cents <= Most;

    public static bool TryParseSmall(string? typed, out Money amount) => TryParse(typed, out amount) && amount.Cents <= MostSmall;
}
