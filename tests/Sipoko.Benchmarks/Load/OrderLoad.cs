using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using Sipoko.Benchmarks.Market;
using Sipoko.Benchmarks.Site;

namespace Sipoko.Benchmarks.Load;

/// <summary>Buyers without an account, each with a browser of their own, who buy one product of each of two shops by the site's pages, and pay.</summary>
internal sealed class OrderLoad(Uri site, Uri simulator, NpgsqlDataSource database, IReadOnlyList<Goods> goods) : IDisposable
{
    private static readonly (string Name, string Value)[] Address =
        [("email", "banc@charge.sipoko.example"), ("name", "Banc d’essai"), ("line1", "1 rue du Banc"), ("postal_code", "75011"), ("city", "Paris")];

    private readonly HttpClient stripe = new() { BaseAddress = simulator };
    private int next = 1_000;

    public void Dispose() => stripe.Dispose();

    /// <returns>Orders per second until the last message of the last order was handled; the latency is a buyer's whole way, paid.</returns>
    public async Task<LoadResult> Run(int orders, int buyers)
    {
        var times = new ConcurrentBag<double>();
        var before = await Prepared();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, orders), new ParallelOptions { MaxDegreeOfParallelism = buyers }, async (_, cancellation) =>
        {
            var began = Stopwatch.GetTimestamp();
            await Buy(cancellation);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        });
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await Prepared() < before + (2 * orders))
        {
            await tick.WaitForNextTickAsync();
        }

        await OrderTemplates.Settled(database);
        var sorted = times.Order().ToArray();
        return new(orders / clock.Elapsed.TotalSeconds, orders, new(sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]), 0);
    }

    private async Task Buy(CancellationToken cancellation)
    {
        using var browser = new Browser(site);
        var first = Interlocked.Add(ref next, 5);
        foreach (var bought in new[] { goods[first % goods.Count], goods[(first + 1) % goods.Count] })
        {
            await browser.Submit($"/p/{bought.Listing.Slug}", "/panier/lignes", [], cancellation);
        }

        await browser.Submit("/commande", "/commande", Address, cancellation);
        var paymentPage = await browser.Submit("/commande/verification", "/commande/verification", [], cancellation);
        var paid = await stripe.PostAsync($"/_simulator/sessions/{paymentPage.Segments[^1]}/pay", null, cancellation);
        paid.EnsureSuccessStatusCode();
    }

    private Task<long> Prepared() => database.Count("select last_value from fulfilment.mt_events_sequence");
}
