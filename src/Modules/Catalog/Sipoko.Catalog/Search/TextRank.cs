namespace Sipoko.Catalog.Search;

/// <summary>PostgreSQL's <c>ts_rank</c>, so that memory and database put what they find in the same order.</summary>
internal static class TextRank
{
    private const int PlaceBits = 14;
    private const int Far = 100;
    private const float SumOfInverseSquares = 1.64493406685f;

    /// <summary>Of the weights D to A.</summary>
    private static readonly float[] Weights = [0.1f, 0.2f, 0.4f, 1.0f];

    /// <summary>Where a word stands and what it weighs there, in one number.</summary>
    /// <param name="weight">From D, 0, to A, 3.</param>
    public static ushort Place(int position, int weight) => (ushort)((weight << PlaceBits) | Math.Min(position, (1 << PlaceBits) - 1));

    /// <summary>Of a text that holds one word at these places.</summary>
    public static float OfOne(ReadOnlySpan<ushort> places)
    {
        var (sum, heaviest, at) = (0f, -1f, 0);
        for (var index = 0; index < places.Length; index++)
        {
            var weight = WeightOf(places[index]);
            sum += weight / ((index + 1) * (index + 1));
            if (weight > heaviest)
            {
                (heaviest, at) = (weight, index);
            }
        }

        return (heaviest + sum - (heaviest / ((at + 1) * (at + 1)))) / SumOfInverseSquares;
    }

    /// <summary>Adds what two words of one text, at their places, are worth together.</summary>
    /// <param name="known">What other pairs are worth; negative for none.</param>
    public static float WithPair(float known, ReadOnlySpan<ushort> one, ReadOnlySpan<ushort> other)
    {
        foreach (var place in one)
        {
            foreach (var facing in other)
            {
                var distance = Math.Abs(PositionOf(place) - PositionOf(facing));
                if (distance > 0)
                {
                    var worth = MathF.Sqrt(WeightOf(place) * WeightOf(facing) * Nearness(distance));
                    known = known < 0 ? worth : 1f - ((1f - known) * (1f - worth));
                }
            }
        }

        return known;
    }

    private static float Nearness(int distance) => distance > Far ? 1e-30f : (float)(1.0 / (1.005 + (0.05 * Math.Exp((distance / 1.5f) - 2))));

    private static float WeightOf(ushort place) => Weights[place >> PlaceBits];

    private static int PositionOf(ushort place) => place & ((1 << PlaceBits) - 1);
}
