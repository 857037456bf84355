using System.Globalization;

namespace Sipoko.Benchmarks.Market;

/// <summary>Words that sound and end like French ones, the same at every run. The first are used most, as in a language (Zipf).</summary>
internal sealed class Vocabulary
{
    private const int Size = 20_000;

    /// <summary>People search for common words; a rare one finds next to nothing and costs next to nothing.</summary>
    private const int Asked = 500;

    private static readonly string[] Onsets =
        ["b", "bl", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "fr", "g", "gl", "gr", "j", "l", "m", "n", "p", "pl", "pr", "qu", "r", "s", "t", "tr", "v"];

    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ou", "oi", "ai", "au", "an", "en", "in", "on", "é", "è", "eau"];

    private static readonly string[] Endings =
        ["", "e", "es", "s", "er", "ette", "ettes", "ment", "age", "ages", "ier", "ière", "ières", "ique", "able", "ables", "tion", "tions", "eux", "euse", "é", "ée", "ées"];

    private readonly string[] words = [.. Make().Distinct(StringComparer.Ordinal).Take(Size)];

    /// <summary>Ready to stand in an address of the search page.</summary>
    public string Question(Random random) => string.Join('+', Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Uri.EscapeDataString(words[random.Next(Asked)])));

    public string Text(Random random, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[Rank(random)]));

    public string Sentence(Random random, int length)
    {
        var text = Text(random, length);
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    /// <summary>The word of rank r comes 1/r as often as the first.</summary>
    private static int Rank(Random random) => (int)Math.Exp(random.NextDouble() * Math.Log(Size)) - 1;

    private static IEnumerable<string> Make()
    {
        for (var random = new Random(1789); ;)
        {
            var stem = string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)]));
            yield return stem + Onsets[random.Next(Onsets.Length)] + Endings[random.Next(Endings.Length)];
        }
    }
}
