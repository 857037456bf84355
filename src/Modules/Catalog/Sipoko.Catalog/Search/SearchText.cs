using System.Globalization;
using System.Text;

namespace Sipoko.Catalog.Search;

/// <summary>Makes «Théière», «theiere» and «THÉIÈRE» the same words, in what is searched and in what is asked.</summary>
internal static class SearchText
{
    /// <summary>What is typed beyond this is not read.</summary>
    public const int MaxLength = 100;

    /// <summary>What the visitor asked, fit to be shown again.</summary>
    public static string Typed(string? query)
    {
        var text = string.Concat((query ?? "").Take(MaxLength).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }

    /// <summary>Lower-case words without accents, ligatures or punctuation.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var wellFormed = string.Concat(text.EnumerateRunes().Where(rune => (rune.Value & 0xFFFE) != 0xFFFE)); // half a surrogate pair or a noncharacter would make Normalize throw
        foreach (var rune in wellFormed.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune) switch
                {
                    { Value: 'œ' } => "oe",
                    { Value: 'æ' } => "ae",
                    { Value: 'ß' } => "ss",
                    var other => other.ToString(),
                });
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                folded.Append(' ');
            }
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words to look for: a lone letter is what an elision («l’été») or a slip leaves behind.</summary>
    public static string Words(string typed) =>
        string.Join(' ', Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 || char.IsDigit(word[0])));
}
