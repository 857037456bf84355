using System.Collections.Concurrent;

namespace Sipoko.Faults.Load;

/// <summary>A few gift cards whose codes many people know.</summary>
internal sealed class GiftCardSet
{
    private readonly ConcurrentDictionary<string, byte> codes = [];

    public int Count => codes.Count;

    public string? Any(Random random) => codes.Keys.ToArray() is { Length: > 0 } known ? known[random.Next(known.Length)] : null;

    public void Add(string code) => codes[code] = 0;

    /// <summary>The site says that nothing can be paid with it: nobody tries it again.</summary>
    public void IsSpent(string code) => codes.TryRemove(code, out _);
}
