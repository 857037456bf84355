namespace Sipoko.Catalog.Search;

/// <summary>The best of many, kept while they are counted: higher scores first, then newer products, which have higher numbers.</summary>
internal sealed class Best(int most)
{
    private readonly PriorityQueue<int, (double Score, int Number)> kept = new();

    public int Total { get; private set; }

    public void Add(double score, int number)
    {
        Total++;
        if (kept.Count < most)
        {
            kept.Enqueue(number, (score, number));
        }
        else if (kept.TryPeek(out _, out var worst) && (score, number).CompareTo(worst) > 0)
        {
            kept.DequeueEnqueue(number, (score, number));
        }
    }

    /// <summary>The best first, without the first ones.</summary>
    public int[] From(int skipped)
    {
        var numbers = new int[kept.Count];
        for (var index = numbers.Length - 1; index >= 0; index--)
        {
            numbers[index] = kept.Dequeue();
        }

        return skipped >= numbers.Length ? [] : numbers[skipped..];
    }
}
