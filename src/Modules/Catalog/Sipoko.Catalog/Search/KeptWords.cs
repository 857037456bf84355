using System.Collections.Concurrent;

namespace Sipoko.Catalog.Search;

/// <summary>Words of questions with their lexemes. When it is full, all are forgotten: words that people use are soon back, words that nobody repeats take no room for ever.</summary>
internal sealed class KeptWords(int most = KeptWords.Most)
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, string[]> kept = new(StringComparer.Ordinal);

    public string[]? Find(string word) => kept.GetValueOrDefault(word);

    public void Keep(string word, string[] lexemes)
    {
        if (kept.Count >= most)
        {
            kept.Clear();
        }

        kept[word] = lexemes;
    }
}
