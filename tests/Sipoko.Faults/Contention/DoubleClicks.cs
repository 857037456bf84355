using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Contention;

/// <summary>Everyone presses the button twice: the same bytes at the same instant. Each orders once, and both answers lead to that order.</summary>
internal static class DoubleClicks
{
    private const int AtOnce = 25;

    public static async Task<Tally> Play(Arena arena, int pairs, IReadOnlyList<(string Slug, Guid Offer)> products)
    {
        var whole = Tally.Of("double click", [], TimeSpan.Zero, []) with { Rounds = 0 };
        foreach (var wave in Enumerable.Range(0, pairs).Chunk(AtOnce))
        {
            whole += await Wave(arena, wave, products);
        }

        return whole;
    }

    private static async Task<Tally> Wave(Arena arena, int[] wave, IReadOnlyList<(string Slug, Guid Offer)> products)
    {
        var ready = await Crowd.Prepare(wave.Length, async index =>
        {
            var email = $"double-{wave[index]}@foule.sipoko.example";
            var (browser, form) = await arena.AtTheButton(products[wave[index] % products.Count].Slug, 1, email);
            return (Browser: browser, Form: form ?? throw new InvalidOperationException($"{email} was shown no form to order"), Email: email);
        });
        var (told, slowest) = await Crowd.Go([.. ready.SelectMany(buyer => Enumerable.Repeat((Func<Task<Load.Told>>)(() => arena.Order(buyer.Browser, buyer.Form, buyer.Email)), 2))]);
        await arena.Pay(told[0].Facts["reference"], told[0].Facts["session"]);
        var wrong = new List<string>();
        foreach (var (buyer, answers) in ready.Zip(told.Chunk(2)))
        {
            var order = buyer.Form.Value("order");
            var placed = (await arena.Ask($"select count(*) from checkout.mt_events where type = 'checkout.order_placed' and data ->> 'orderId' = '{order}'", row => row.GetInt64(0))).Single();
            var references = answers.Where(answer => answer.Phase is Phase.Ok).Select(answer => answer.Facts["reference"]).Distinct().Count();
            if (placed != 1 || references != 1 || answers.Any(answer => answer.Phase is not Phase.Ok))
            {
                wrong.Add($"order {order}: placed {placed} times, answered {string.Join(" and ", answers.Select(answer => answer.Phase))} with {references} numbers");
            }

            buyer.Browser.Dispose();
        }

        return Tally.Of("double click", [.. told.Select(one => one.Phase)], slowest, wrong);
    }
}
