using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Contention;

/// <summary>One is left, and all want it: one gets it, the others are told that it is gone.</summary>
internal static class LastItem
{
    private const int MostPerLine = 10;

    public static async Task<Tally> Play(Arena arena, int buyers, (string Slug, Guid Offer) product)
    {
        await LeaveOne(arena, product);
        var ready = await Crowd.Prepare(buyers, async index =>
        {
            var email = $"dernier-{product.Slug}-{index}@foule.sipoko.example";
            var (browser, form) = await arena.AtTheButton(product.Slug, 1, email);
            return (Browser: browser, Form: form ?? throw new InvalidOperationException($"{email} was shown no form to order {product.Slug}"), Email: email);
        });
        var (told, slowest) = await Crowd.Go([.. ready.Select(buyer => (Func<Task<Load.Told>>)(() => arena.Order(buyer.Browser, buyer.Form, buyer.Email)))]);
        foreach (var buyer in ready)
        {
            buyer.Browser.Dispose();
        }

        foreach (var winner in told.Where(one => one.Facts.ContainsKey("session")))
        {
            await arena.Pay(winner.Facts["reference"], winner.Facts["session"]);
        }

        var outcomes = told.Select(one => one.Phase).ToArray();
        var won = outcomes.Count(phase => phase is Phase.Ok);
        var left = await Available(arena, product.Offer);
        return Tally.Of("last item", outcomes, slowest, won == 1 && left == 0 ? [] : [$"{product.Slug}: {won} of {buyers} won the last one, {left} are left"]);
    }

    private static async Task LeaveOne(Arena arena, (string Slug, Guid Offer) product)
    {
        for (var left = await Available(arena, product.Offer); left > 1; left = await Available(arena, product.Offer))
        {
            var email = $"avant-{product.Slug}-{left}@foule.sipoko.example";
            var (browser, form) = await arena.AtTheButton(product.Slug, Math.Min(left - 1, MostPerLine), email);
            using (browser)
            {
                await arena.Order(browser, form!, email);
            }
        }
    }

    private static async Task<int> Available(Arena arena, Guid offer) =>
        (await arena.Ask($"select (data ->> 'available')::int from checkout.mt_doc_stock where id = '{offer}'", row => row.GetInt32(0))).Single();
}
