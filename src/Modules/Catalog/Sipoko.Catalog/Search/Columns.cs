using Sipoko.Catalog.Shelves;

namespace Sipoko.Catalog.Search;

/// <summary>
/// What a walk over many products asks of each, in arrays by number. Each value is written in one step, beside readers. Larger arrays take the place of
/// full ones; readers keep those they began with.
/// </summary>
internal sealed class Columns(int room)
{
    public ListedProduct[] Products { get; private init; } = new ListedProduct[room];

    public long[] Cents { get; private init; } = new long[room];

    /// <summary>On sale, in a shop that is shown.</summary>
    public bool[] IsShown { get; private init; } = new bool[room];

    /// <summary>By which a text that did not change is known.</summary>
    public int[] TextHash { get; private init; } = new int[room];

    private bool[] IsOnSale { get; init; } = new bool[room];

    public void Set(int number, ListedProduct product, bool isOnSale, int textHash)
    {
        TextHash[number] = textHash;
        Products[number] = product;
        Cents[number] = product.Price.Cents;
        IsOnSale[number] = isOnSale;
        Refresh(number);
    }

    /// <summary>Its shop is shown, or no longer.</summary>
    public void Refresh(int number) => Volatile.Write(ref IsShown[number], IsOnSale[number] && Products[number].Shop.IsShown);

    public Columns Larger() => new(0) { Products = Grown(Products), Cents = Grown(Cents), TextHash = Grown(TextHash), IsShown = Grown(IsShown), IsOnSale = Grown(IsOnSale) };

    private static T[] Grown<T>(T[] values)
    {
        Array.Resize(ref values, values.Length * 2);
        return values;
    }
}

/// <summary>Product numbers, ascending. One thread writes while others read.</summary>
internal sealed class Numbers
{
    private ArraySegment<int>[] now = [ArraySegment<int>.Empty];

    public ArraySegment<int> Now => Volatile.Read(ref now)[0];

    public void Insert(int number)
    {
        var before = Now;
        if (before.Count > 0 && before[^1] > number)
        {
            Become(before.Append(number).Order().ToArray());
            return;
        }

        var numbers = before.Array ?? [];
        if (before.Count == numbers.Length)
        {
            Array.Resize(ref numbers, Math.Max(16, before.Count * 2));
        }

        numbers[before.Count] = number;
        Become(new(numbers, 0, before.Count + 1));
    }

    public void Remove(int number) => Become(Now.Where(other => other != number).ToArray());

    private void Become(ArraySegment<int> changed) => Volatile.Write(ref now, [changed]);
}
