using System.Globalization;

namespace Sipoko.Benchmarks.Figures;

/// <summary>What a row is held against: a figure of its own, or a share of what the machine allows in the same run.</summary>
internal sealed record Goal(string Work, double? Rate = null, string? Limit = null, double? Share = null, double? P99 = null, double? Cpu = null, double? Writes = null)
{
    public static readonly IReadOnlyList<Goal> All =
    [
        new(Works.Product, Limit: Works.Static, Share: 0.8, P99: 10, Cpu: 0.1),
        new(Works.ProductCookie, Limit: Works.Static, Share: 0.6, P99: 10),
        new(Works.ProductFirst, Rate: 3_000),
        new(Works.Category, Limit: Works.Static, Share: 0.8, P99: 10, Cpu: 0.1),
        new(Works.CategoryFirst, Rate: 3_000),
        new(Works.ShopPage, Limit: Works.Static, Share: 0.8, P99: 10, Cpu: 0.1),
        new(Works.ShopFirst, Rate: 3_000),
        new(Works.Search, Rate: 1_500, P99: 50),
        new(Works.AccountOrders, Rate: 1_500, P99: 50),
        new(Works.SellerOrders, Rate: 1_500, P99: 50),
        new(Works.AddToCart, Rate: 1_000),
        new(Works.Order, Rate: 150, Cpu: 10, Writes: 8),
    ];

    /// <summary>Each aim beside what was measured; one that is missed says so.</summary>
    public IEnumerable<string> Judge(Row row, IReadOnlyDictionary<string, Row> run)
    {
        if (Rate is { } rate)
        {
            yield return Say($"{row.Rate:0}/s of {rate:0}", row.Rate >= rate);
        }

        if (Limit is not null && run.TryGetValue(Limit, out var limit))
        {
            yield return Say($"{row.Rate / limit.Rate:0.00} of {Share:0.0} × {Limit}", row.Rate >= Share * limit.Rate);
        }

        if (P99 is { } slowest)
        {
            yield return Say($"p99 {row.P99:0.0} of {slowest:0} ms", row.P99 <= slowest);
        }

        if (Cpu is { } cpu)
        {
            yield return Say($"CPU {row.Cpu:0.000} of {cpu:0.0} ms", row.Cpu <= cpu);
        }

        if (Writes is { } writes)
        {
            yield return Say($"{row.Writes:0.0} of {writes:0} write transactions", row.Writes <= writes);
        }
    }

    private static string Say(FormattableString aim, bool isReached) => $"{(isReached ? "" : "MISSED ")}{aim.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>The names of the rows, in reports and in the history.</summary>
internal static class Works
{
    public const string Static = "bare static bytes";
    public const string Read = "bare read by key, 2 KB";
    public const string Insert = "bare durable insert";
    public const string Product = "product, cached";
    public const string ProductBrotli = "product, cached, brotli";
    public const string ProductCookie = "product, cached, cookie";
    public const string ProductFirst = "product, first visit";
    public const string Category = "category, cached";
    public const string CategoryFirst = "category, first visit";
    public const string ShopPage = "shop, cached";
    public const string ShopFirst = "shop, first visit";
    public const string Search = "search, random words";
    public const string AccountOrders = "account orders, signed in";
    public const string SellerOrders = "seller orders, signed in";
    public const string AddToCart = "add to cart, new visitor";
    public const string Order = "order, cart to paid, 2 sellers";
}
