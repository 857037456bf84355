using System.Globalization;
using Npgsql;
using Sipoko.Benchmarks.Load;
using Sipoko.Benchmarks.Limits;
using Sipoko.Benchmarks.Market;
using Sipoko.Benchmarks.Site;

namespace Sipoko.Benchmarks.Figures;

/// <summary>Measures the rows that were asked for, one after the other, on one host.</summary>
internal sealed class Run(BenchSettings settings, ShopSite site, NpgsqlDataSource database, IReadOnlyList<Goods> goods, Vocabulary words, Func<string, bool> isWanted)
{
    private const int WarmUp = 2;
    private const int Seconds = 5;
    private const int MostRounds = 8;

    private readonly Wrk wrk = new(Path.Combine(AppContext.BaseDirectory, "Load/requests.lua"));
    private readonly Dictionary<string, Row> rows = [];

    public IReadOnlyDictionary<string, Row> Rows => rows;

    /// <summary>The most that the host held in memory after a row, in MB.</summary>
    public double MostMemory { get; private set; }

    public async Task Pages()
    {
        var random = new Random(1);
        var product = $"/p/{goods[0].Listing.Slug}";
        var shops = await database.List("select '/boutique/' || (data ->> 'slug') from catalog.mt_doc_shopcard", row => row.GetString(0));
        var categories = await database.List("select distinct '/c/' || (data -> 'listing' ->> 'category') from catalog.mt_doc_product", row => row.GetString(0));
        string[] questions = [.. Enumerable.Range(0, 5_000).Select(_ => $"/recherche?q={words.Question(random)}")];
        string[] products = [.. Enumerable.Range(0, 5_000).Select(_ => $"/p/{goods[random.Next(goods.Count)].Listing.Slug}")];
        await Get(Works.Product, [product]);
        await Get(Works.ProductBrotli, [product], "Accept-Encoding: br");
        await Get(Works.ProductCookie, [product], "Accept-Encoding: gzip", "Cookie: moi=buyer.2");
        await Get(Works.Category, categories, "Accept-Encoding: br");
        await Get(Works.ShopPage, shops, "Accept-Encoding: br");

        // An address with a query is drawn each time and never kept, which is all that a first visit is.
        await Get(Works.ProductFirst, [.. products.Select(path => $"{path}?n=1")], "Accept-Encoding: br");
        await Get(Works.CategoryFirst, [.. categories.Select(path => $"{path}?page=1")], "Accept-Encoding: br");
        await Get(Works.ShopFirst, [.. shops.Select(path => $"{path}?page=1")], "Accept-Encoding: br");
        await Get(Works.Search, questions);
    }

    public async Task Persons()
    {
        var people = new DemoPeople(settings.Site, settings.File("bench-logins.txt"));
        if (isWanted(Works.AccountOrders))
        {
            using var buyer = await people.SignIn("camille");
            await Get(Works.AccountOrders, ["/compte/commandes"], $"Cookie: {buyer.Cookies}");
        }

        if (isWanted(Works.SellerOrders))
        {
            using var seller = await people.SignIn("atelier-kori");
            await Get(Works.SellerOrders, ["/vendeur/commandes"], $"Cookie: {seller.Cookies}");
        }
    }

    public async Task Writes(int orders, int buyers)
    {
        string[] forms = [.. goods.Take(10_000).Select(one => $"offer={one.OfferId.Value}&quantity=1")];
        await Measure(Works.AddToCart, site.Host.Id, seconds => wrk.Run(new Uri(settings.Site, "/panier/lignes"), seconds, forms, isForm: true));
        using var load = new OrderLoad(settings.Site, settings.Simulator, database, goods);
        await Settle(Works.Order, () => load.Run(orders, buyers));
        await Measure(Works.Order, site.Host.Id, _ => load.Run(orders, buyers));
    }

    public async Task Limits(int bytes)
    {
        using var bare = RunningProgram.Start(
            settings.ProgramOf("Sipoko.Benchmarks"), settings.LogOf("bench-limits"), new Dictionary<string, string>(), "bare", settings.Limits.OriginalString, settings.Connection, $"{bytes}");
        await bare.Answers(new Uri(settings.Limits, "/static"), TimeSpan.FromMilliseconds(50));
        await Measure(Works.Static, bare.Id, seconds => wrk.Run(new Uri(settings.Limits, "/static"), seconds));
        await Measure(Works.Read, bare.Id, seconds => wrk.Run(new Uri(settings.Limits, "/read"), seconds));
        await Measure(Works.Insert, bare.Id, seconds => wrk.Run(new Uri(settings.Limits, "/insert"), seconds, [""], isForm: true));
    }

    /// <summary>Lets the compiler optimise long ways first: until a round takes no less of the host's time than the one before, within a twentieth.</summary>
    private async Task Settle(string work, Func<Task<LoadResult>> round)
    {
        if (!isWanted(work))
        {
            return;
        }

        for (var (last, rounds) = (double.MaxValue, 0); rounds < MostRounds; rounds++)
        {
            var meter = await Meter.Start(database, site.Host.Id, settings.Postgres);
            var done = (await round()).Done;
            var cost = (await meter.Stop()).HostMilliseconds / done;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  settling: {work,-28} {cost:0.0} ms of the host"));
            if (cost > last * 0.95)
            {
                return;
            }

            last = cost;
        }
    }

    private Task Get(string work, IReadOnlyList<string> paths, params string[] headers) =>
        Measure(work, site.Host.Id, seconds => wrk.Run(settings.Site, seconds, paths, isForm: false, headers));

    private async Task Measure(string work, int server, Func<int, Task<LoadResult>> load)
    {
        if (!isWanted(work))
        {
            return;
        }

        await load(WarmUp);
        var meter = await Meter.Start(database, server, settings.Postgres);
        var result = await load(Seconds);
        var row = Row.Of(work, result, await meter.Stop());
        MostMemory = Math.Max(MostMemory, site.Host.Memory);
        rows[work] = row;
        Console.WriteLine($"  {row}");
    }
}
