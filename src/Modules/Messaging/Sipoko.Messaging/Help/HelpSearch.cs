using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sipoko.Messaging.Help.Articles;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Help;

/// <summary>Finds help articles by the words of their titles and texts, whatever the accents and capitals; all of it is in memory.</summary>
internal sealed partial class HelpSearch(Renderer renderer)
{
    public const int MaxLength = 100;

    private const int WordInTitle = 10;
    private const int WordInSummary = 4;

    private readonly Lazy<IReadOnlyList<Entry>> index = new(() => [.. HelpArticles.All.Select(article => Entry.Of(article, renderer))]);

    /// <summary>The articles with all the words, else those with some; the best first.</summary>
    public IReadOnlyList<HelpArticle> Find(string? typed)
    {
        var words = Words(typed);
        var found = index.Value.Select(entry => (entry.Article, Hits: words.Select(entry.Weigh).ToArray())).Where(candidate => Array.Exists(candidate.Hits, hit => hit > 0)).ToArray();
        var whole = found.Where(candidate => Array.TrueForAll(candidate.Hits, hit => hit > 0)).ToArray();
        return [.. (whole.Length > 0 ? whole : found).OrderByDescending(candidate => candidate.Hits.Sum()).Select(candidate => candidate.Article)];
    }

    /// <summary>What the reader typed, fit to be shown again.</summary>
    public static string Typed(string? query)
    {
        var text = string.Concat((query ?? "").Take(MaxLength).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }

    /// <summary>Words of three letters or more, without the mark of the plural.</summary>
    private static string[] Words(string? typed) => [.. Fold(Typed(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).Select(Stem).Distinct()];

    private static string Stem(string word) => word.Length > 4 && word[^1] is 's' or 'x' ? word[..^1] : word;

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length).Append(' ');
        var wellFormed = string.Concat(text.EnumerateRunes().Where(rune => (rune.Value & 0xFFFE) != 0xFFFE));
        foreach (var rune in wellFormed.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune) switch { { Value: 'œ' } => "oe", { Value: 'æ' } => "ae", var other => other.ToString() });
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    private sealed record Entry(HelpArticle Article, string Title, string Summary, string Text)
    {
        public static Entry Of(HelpArticle article, Renderer renderer)
        {
            var page = renderer.Page(new ShowArticlePage(article, FormFields.Empty(), IsThanked: false));
            var (begin, end) = (page.IndexOf("<article", StringComparison.Ordinal), page.IndexOf("</article>", StringComparison.Ordinal));
            return new(article, Fold(article.Title), Fold(article.Summary), Fold(Markup().Replace(page[begin..end], " ")));
        }

        /// <summary>How much a word, or one that begins so, speaks for the article.</summary>
        public int Weigh(string word) => (Holds(Title, word) ? WordInTitle : 0) + (Holds(Summary, word) ? WordInSummary : 0) + Math.Min(3, Count(Text, word));

        private static bool Holds(string text, string word) => text.Contains($" {word}", StringComparison.Ordinal);

        private static int Count(string text, string word) => text.Split($" {word}").Length - 1;
    }
}
