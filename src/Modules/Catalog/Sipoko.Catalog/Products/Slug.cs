using System.Globalization;
using System.Text;

namespace Sipoko.Catalog.Products;

/// <summary>The part of a product's address, proposed from its title: «Bol en grès, 60 cl» is at /p/bol-en-gres-60-cl.</summary>
internal static class Slug
{
    private const int MostLength = 80;
    private const string WhenNothingIsLeft = "produit";

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        text = text.Length > MostLength ? text[..MostLength].TrimEnd('-') : text;
        return text.Length < 3 ? $"{WhenNothingIsLeft}-{text}".TrimEnd('-') : text;
    }

    /// <summary>The first of «bol», «bol-2», «bol-3» … that no other product has.</summary>
    public static string Free(string wanted, IReadOnlySet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : $"-{number.ToString(CultureInfo.InvariantCulture)}";
            var slug = wanted.Length + ending.Length > MostLength ? wanted[..(MostLength - ending.Length)].TrimEnd('-') + ending : wanted + ending;
            if (!taken.Contains(slug))
            {
                return slug;
            }
        }
    }
}
