namespace Sipoko.Host.Development.DemoMarket.Stories;

internal static class FrenchTexts
{
    /// <summary>Binds the high punctuation of a text to its word, as people's keyboards do not.</summary>
    public static string Bound(this string text) =>
        text.Replace(" ?", "\u00A0?", StringComparison.Ordinal).Replace(" !", "\u00A0!", StringComparison.Ordinal).Replace(" :", "\u00A0:", StringComparison.Ordinal)
            .Replace(" »", "\u00A0»", StringComparison.Ordinal).Replace("« ", "«\u00A0", StringComparison.Ordinal);
}
