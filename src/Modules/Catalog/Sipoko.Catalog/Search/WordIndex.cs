using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Sipoko.Catalog.Search;

/// <summary>In which products each word stands, and at which places. One thread writes while others read.</summary>
internal sealed class WordIndex
{
    private readonly ConcurrentDictionary<string, Occurrences> words = new(StringComparer.Ordinal);

    /// <summary>Where the words stand, the rarest first; null when one stands nowhere.</summary>
    public Occurrences.State[]? Sought(IEnumerable<string> lexemes)
    {
        var sought = lexemes.Distinct(StringComparer.Ordinal).Select(lexeme => words.GetValueOrDefault(lexeme)?.Now).ToArray();
        return sought.Contains(null) ? null : [.. sought.OfType<Occurrences.State>().OrderBy(one => one.Count)];
    }

    public void Append(int number, IReadOnlyList<(string Lexeme, ushort[] Places)> lexemes)
    {
        foreach (var (lexeme, places) in lexemes)
        {
            words.GetOrAdd(lexeme, _ => new()).Append(number, places);
        }
    }

    public void Rewrite(int number, IReadOnlyList<(string Lexeme, ushort[] Places)> lexemes)
    {
        var wanted = lexemes.ToDictionary(word => word.Lexeme, word => word.Places, StringComparer.Ordinal);
        foreach (var (lexeme, occurrences) in words)
        {
            occurrences.Replace(number, wanted.GetValueOrDefault(lexeme) ?? []);
        }

        Append(number, [.. lexemes.Where(word => !words.ContainsKey(word.Lexeme))]);
    }

    public void Trim()
    {
        foreach (var occurrences in words.Values)
        {
            occurrences.Trim();
        }
    }

    /// <summary>By which a text that did not change is known.</summary>
    public static int HashOf(IReadOnlyList<(string Lexeme, ushort[] Places)> lexemes)
    {
        var hash = new HashCode();
        foreach (var (lexeme, places) in lexemes)
        {
            hash.Add(lexeme, StringComparer.Ordinal);
            hash.AddBytes(MemoryMarshal.AsBytes<ushort>(places));
        }

        return hash.ToHashCode();
    }

    /// <summary>Counts the products that hold all the words and are shown, and keeps the best.</summary>
    public static void Walk(Occurrences.State[] sought, Columns all, int seen, Ranking ranking, Best best)
    {
        var at = new int[sought.Length];
        for (var index = 0; index < sought[0].Count;)
        {
            var number = sought[0].Numbers[index];
            at[0] = index;
            index++;
            while (index < sought[0].Count && sought[0].Numbers[index] == number)
            {
                index++;
            }

            var holdsAll = true;
            for (var other = 1; other < sought.Length && holdsAll; other++)
            {
                at[other] = sought[other].At(number, at[other]);
                holdsAll = at[other] < sought[other].Count && sought[other].Numbers[at[other]] == number;
            }

            if (holdsAll && number < seen && all.IsShown[number])
            {
                best.Add(ranking.Score(ranking.NeedsRank ? RankOf(sought, at) : 0, all.Cents[number]), number);
            }
        }
    }

    private static float RankOf(Occurrences.State[] sought, int[] at)
    {
        if (sought.Length == 1)
        {
            return TextRank.OfOne(sought[0].PlacesAt(at[0]));
        }

        var rank = -1f;
        for (var one = 1; one < sought.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                rank = TextRank.WithPair(rank, sought[one].PlacesAt(at[one]), sought[other].PlacesAt(at[other]));
            }
        }

        return Math.Max(rank, 1e-20f);
    }
}
