namespace Sipoko.Catalog.Products;

/// <summary>
/// The price that a reduction is measured against: the lowest of the 30 days before it (art. L112-1-1 Code de la consommation). Computed from the
/// prices that were really asked, never typed by the seller.
/// </summary>
internal static class Reduction
{
    /// <summary>For how long a lower price is called a reduction; afterwards it is the usual price.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromDays(30);

    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>The earlier price to show beside the current one; null when the current price is no reduction.</summary>
    /// <param name="prices">Oldest first; each lasts until the next.</param>
    public static Money? PriceBefore(IReadOnlyList<PriceSince> prices, DateTimeOffset now)
    {
        var last = prices.Count - 1;
        if (last == 0 || !IsLower(prices, last) || now - prices[last].Since >= ShownFor)
        {
            return null;
        }

        var first = FirstOfSuccessive(prices, last);
        var began = prices[first].Since;
        var lowest = Enumerable.Range(0, first)
            .Where(index => prices[index + 1].Since > began - Window)
            .Min(index => prices[index].Price);
        return prices[last].Price < lowest ? lowest : null;
    }

    /// <summary>Successive reductions are measured against the price before the first of them (art. L112-1-1, II).</summary>
    private static int FirstOfSuccessive(IReadOnlyList<PriceSince> prices, int last)
    {
        var first = last;
        while (first > 1 && IsLower(prices, first - 1) && prices[first].Since - prices[first - 1].Since < ShownFor)
        {
            first--;
        }

        return first;
    }

    private static bool IsLower(IReadOnlyList<PriceSince> prices, int index) => prices[index].Price < prices[index - 1].Price;
}
