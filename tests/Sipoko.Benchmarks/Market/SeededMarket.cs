using System.Diagnostics;
using Npgsql;
using Sipoko.Benchmarks.Site;

namespace Sipoko.Benchmarks.Market;

/// <summary>A market of a given size. It is made once for a cluster and kept as a template, so that each run begins from the same state.</summary>
internal sealed class SeededMarket(BenchSettings settings, ShopSite site, Vocabulary words)
{
    private const string Template = "seeded";

    public async Task<IReadOnlyList<Goods>> Prepare(int products, int orders)
    {
        await using var admin = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.Connection) { Database = "postgres" });
        var isMade = await admin.Count($"select count(*) from pg_database where datname = '{Template}'") > 0;
        await admin.Run("drop database if exists sipoko with (force)"); // also what a run left that was broken off
        await admin.Run(isMade ? $"create database sipoko template {Template} strategy file_copy" : "create database sipoko");

        await using var database = NpgsqlDataSource.Create(settings.Connection);
        if (isMade)
        {
            using var seeder = new ProductSeeder(database, settings.Connection, words);
            return await seeder.Choose(products);
        }

        var goods = await Fill(database, products, orders);
        await Say("tables analysed", () => database.Run("vacuum analyze"));
        await admin.Run("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'sipoko'"); // a template is copied only while nobody uses it
        await admin.Run($"create database {Template} template sipoko strategy file_copy");
        return goods;
    }

    private async Task<IReadOnlyList<Goods>> Fill(NpgsqlDataSource database, int products, int orders)
    {
        await Say("demo market opened", () => site.Start(withDemo: true));
        using var seeder = new ProductSeeder(database, settings.Connection, words);
        var goods = await seeder.Choose(products);
        await Say($"{goods.Count} products published", () => seeder.Sow(goods));
        var shops = await database.List("select data ->> 'slug' from catalog.mt_doc_shopcard order by data ->> 'slug'", row => row.GetString(0));
        using var models = new OrderTemplates(settings.Site, settings.Simulator, database, new(settings.Site, settings.File("bench-logins.txt")));
        IReadOnlyList<OrderTemplate> templates = [];
        await Say("model orders placed", async () => templates = await models.Place(goods, shops));
        site.Stop();

        var rows = new OrderRows(database);
        var read = new List<(OrderTemplate, IReadOnlyList<CopiedRow>)>();
        foreach (var template in templates)
        {
            read.Add((template, await rows.Read(template)));
        }

        await Say($"{orders} orders copied", () => new OrderCopier(database, goods).Copy(read, Math.Max(0, orders - templates.Count)));
        return goods;
    }

    private static async Task Say(string done, Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        Console.WriteLine($"  {done} in {clock.Elapsed.TotalSeconds:0.0} s");
    }
}
