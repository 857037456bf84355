namespace Sipoko.Checkout.Tests.Ledger;

/// <summary>A small source of numbers that is the same for the same seed, for ever: a failure names its seed and can be run again (SplitMix64).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public static IEnumerable<Chance> Runs(int count) => Enumerable.Range(1, count).Select(seed => new Chance((ulong)seed));

    public ulong Seed { get; } = seed;

    /// <summary>From 0 to <paramref name="most"/>, both included.</summary>
    public int UpTo(int most) => (int)(Next() % (ulong)(most + 1));

    public T Of<T>(IReadOnlyList<T> among) => among[UpTo(among.Count - 1)];

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items) => [.. items.Select(item => (item, key: Next())).OrderBy(pair => pair.key).Select(pair => pair.item)];

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
