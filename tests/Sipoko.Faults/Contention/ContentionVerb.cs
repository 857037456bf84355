using System.Diagnostics;
using System.Globalization;

namespace Sipoko.Faults.Contention;

/// <summary>
/// <c>contention</c> [<c>last-item</c> | <c>gift-card</c> | <c>double-click</c> | <c>seller-order</c> [SIZE ROUNDS]]: one contest, or all of them at full size,
/// each on a site of its own whose stores are judged afterwards.
/// </summary>
internal static class ContentionVerb
{
    private const int Hosts = 2;

    private static readonly Dictionary<string, (int Size, int Rounds, int Shops, int Stock)> Full = new()
    {
        ["last-item"] = (200, 50, 24, 2),
        ["gift-card"] = (50, 100, 3, 100_000),
        ["double-click"] = (1000, 1, 3, 100_000),
        ["seller-order"] = (50, 20, 3, 100_000),
    };

    public static async Task<int> Run(IReadOnlyList<string> arguments, TimeProvider clock)
    {
        var isClean = true;
        foreach (var name in arguments.Count == 0 ? Full.Keys : arguments.Take(1))
        {
            if (!Full.TryGetValue(name, out var contest))
            {
                Console.Error.WriteLine($"There is no contest {name}: {string.Join(", ", Full.Keys)}.");
                return 2;
            }

            var size = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : contest.Size;
            var rounds = arguments.Count > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : contest.Rounds;
            isClean &= await Play(name, size, rounds, contest.Shops, contest.Stock, clock);
        }

        return isClean ? 0 : 1;
    }

    private static async Task<bool> Play(string name, int size, int rounds, int shops, int stock, TimeProvider clock)
    {
        await using var arena = await Arena.Open(Hosts, shops, stock, clock);
        var products = await arena.Products();
        var time = Stopwatch.StartNew();
        Tally? whole = null;
        for (var round = 0; round < rounds; round++)
        {
            var product = products[round % products.Count];
            var tally = name switch
            {
                "last-item" => await LastItem.Play(arena, size, product),
                "gift-card" => await GiftCardRush.Play(arena, size, round, product),
                "seller-order" => await SellerOrderRush.Play(arena, size, round, product),
                _ => await DoubleClicks.Play(arena, size, products),
            };
            whole = whole is null ? tally : whole + tally;
        }

        Console.WriteLine(whole);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  in {time.Elapsed.TotalSeconds:0} s; answers {string.Join(", ", arena.Counts.Answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key} × {answer.Value}"))}"));
        var verdict = await arena.Judge();
        Console.WriteLine(verdict);
        return verdict.IsClean && whole is { Wrong.Count: 0, Unknown: 0 } && !arena.Counts.Answers.Keys.Any(status => status >= 500);
    }
}
