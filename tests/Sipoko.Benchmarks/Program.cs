using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Sipoko.Benchmarks;
using Sipoko.Benchmarks.Figures;
using Sipoko.Benchmarks.Limits;
using Sipoko.Benchmarks.Market;
using Sipoko.Benchmarks.Site;

// Started by script/bench, which explains the arguments: PRODUCTS ORDERS [ROW…], growth SMALL LARGE, or bare ADDRESS CONNECTION BYTES for the limits' own process.
if (args is ["bare", var address, var connection, var bytes])
{
    await BareSite.Serve(address, connection, Number(bytes));
    return 0;
}

var settings = BenchSettings.Read();
var history = new History(settings.File("bench-history.jsonl"));
if (args is ["growth", var small, var large])
{
    foreach (var line in Report.Growth(Last(small), Last(large)))
    {
        Console.WriteLine(line);
    }

    return 0;
}

var (products, orders, wanted) = (Number(args[0]), Number(args[1]), args[2..]);
var words = new Vocabulary();
using var site = new ShopSite(settings);
Console.WriteLine($"Market of {products} products and {orders} orders");
var goods = await new SeededMarket(settings, site, words).Prepare(products, orders);
var page = $"/p/{goods[0].Listing.Slug}";

await using var database = NpgsqlDataSource.Create(settings.Connection);
var coldStart = await site.StartCold(page);
var idle = site.Host.Memory;
site.Stop();
await site.Start(withDemo: false);

var run = new Run(settings, site, database, goods, words, work => wanted.Length == 0 || wanted.Any(part => work.StartsWith(part, StringComparison.Ordinal)));
using var http = new HttpClient { BaseAddress = settings.Site };
await run.Limits((await http.GetByteArrayAsync(page)).Length);
await run.Pages();
await run.Persons();
await run.Writes(orders: 600, buyers: 8);
var findings = new Findings(
    TimeProvider.System.GetUtcNow(), History.Commit(), Environment.ProcessorCount, products, orders, coldStart.TotalMilliseconds, idle, run.MostMemory, await Commits.PerSecond(settings), [.. run.Rows.Values]);
if (findings.Rows.Count > 0)
{
    history.Keep(findings);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  single-row commits {findings.CommitsPerSecond,29:0}/s  (pgbench, 16 clients)"));
foreach (var line in Report.Goals(findings))
{
    Console.WriteLine(line);
}

return 0;

Findings Last(string size) => history.Last(Number(size), Number(size)) ?? throw new InvalidOperationException($"No run of {size} products and orders is in the history yet.");

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
