using System.Globalization;
using Npgsql;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Naive;

namespace Sipoko.Faults.Staging;

/// <summary>The site as it would run on several machines: PostgreSQL with fsync, the Stripe simulator, hosts, a proxy before them and one behind each.</summary>
public sealed class Stage : IAsyncDisposable
{
    /// <summary>A host keeps a pool per module: two hosts stay together below the 300 connections of the cluster.</summary>
    private const int PoolSize = 15;

    private readonly FrontProxy front;
    private readonly RealSiteSettings settings;
    private readonly RealSiteProcess simulator;
    private readonly List<StageHost> hosts = [];
    private readonly Supervisor supervisor;

    private Stage(RunFolder run, FrontProxy front, StagePostgres postgres)
    {
        Run = run;
        this.front = front;
        Postgres = postgres;
        Simulator = RealSiteClone.FreeAddress("127.0.0.1");
        settings = new(run.Folder, front.Address, Simulator);
        simulator = new("Stripe simulator", RealSiteClone.SimulatorProgram, settings.OfSimulator, Path.Combine(run.Folder, "stripe.log"), new Dictionary<string, string>());
        supervisor = new(hosts);
    }

    public RunFolder Run { get; }

    public string Folder => Run.Folder;

    /// <summary>Where people reach the site: the proxy before the hosts.</summary>
    public Uri Front => front.Address;

    public IReadOnlyList<StageHost> Hosts => hosts;

    public StagePostgres Postgres { get; }

    /// <summary>Where the Stripe simulator is.</summary>
    public Uri Simulator { get; }

    /// <summary>The shops that are open, by name: each is someone who can sign in.</summary>
    public IReadOnlyList<string> Shops => [.. File.ReadLines(Run.Logins).Where(line => line.StartsWith("vend", StringComparison.Ordinal)).Select(line => line.Split("  ")[1].Split('@')[0])];

    /// <summary>How often a host ended by itself after it had been ready.</summary>
    public int Deaths => hosts.Sum(host => host.Deaths);

    /// <summary>The ends of all logs, to be read when something failed.</summary>
    public string Logs => string.Join('\n', hosts.Select(host => host.Log).Append(simulator.Log));

    /// <summary>Opens a stage; it takes about half a minute.</summary>
    public static async Task<Stage> Open(StageOptions options)
    {
        var name = $"faults-{Guid.CreateVersion7():N}"[..23];
        var folder = options.Folder ?? Path.Combine(RealSiteClone.Folder, ".sipoko", "faults", name);
        Directory.CreateDirectory(folder);
        var stage = new Stage(new(folder), await FrontProxy.Open(), await StagePostgres.Open(name, options.DiskMegabytes));
        try
        {
            await stage.Begin(options);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Someone of the demo market, by the part of the address before the @.</summary>
    public (string Email, string Password) Login(string name) => settings.Login(name);

    /// <summary>Waits until no message is due and unhandled.</summary>
    /// <returns>What was left after a minute; null when nothing was.</returns>
    public Task<string?> Settle() => Settling.Wait(this);

    /// <summary>Ends the hosts politely; the data stay.</summary>
    public Task StopHosts() => Task.WhenAll(hosts.Select(host => host.Stop()));

    public async ValueTask DisposeAsync()
    {
        await supervisor.DisposeAsync();
        foreach (var host in hosts)
        {
            host.Dispose();
            await host.Database.DisposeAsync();
        }

        simulator.Dispose();
        await front.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    private async Task Begin(StageOptions options)
    {
        simulator.Start();
        hosts.AddRange(Enumerable.Range(1, options.Hosts).Select(number => NewHost(number, options)));
        await hosts[0].Start("live"); // it has made the tables, and makes the market
        foreach (var host in hosts)
        {
            host.Settings["Demo__Market"] = "false";
        }

        await Task.WhenAll(hosts.Select(host => host == hosts[0] ? host.Await("ready") : host.Start("ready")));

        supervisor.Begin();
        front.LeadTo(hosts.Select(host => host.Address));
    }

    private StageHost NewHost(int number, StageOptions options)
    {
        var database = new DatabaseProxy(() => Postgres.Port);
        var address = RealSiteClone.FreeAddress("127.0.0.1");
        var connection = new NpgsqlConnectionStringBuilder(Postgres.Connection) { Port = database.Port, MaxPoolSize = PoolSize };
        var told = settings.OfHost(address, connection.ConnectionString);
        told["Demo__Shops"] = options.Shops.ToString(CultureInfo.InvariantCulture);
        told["Demo__Stock"] = 100_000.ToString(CultureInfo.InvariantCulture);
        told["Serilog__MinimumLevel__Default"] = "Warning";
        told["DOTNET_TieredPGO"] = "0"; // a host lives a minute here, too short to win back what watching itself costs
        foreach (var limit in (string[])["CredentialsPerMinute", "WritingPerMinute", "TalkingPerMinute", "GiftCardCodes"])
        {
            told[$"RateLimits__{limit}"] = 1_000_000.ToString(CultureInfo.InvariantCulture);
        }

        var clock = new FakeClock(Path.Combine(Folder, $"host-{number}.clock"));
        foreach (var (key, value) in clock.Settings.Concat(options.Naive ? NaiveVariant.Settings : []).Concat(options.Settings ?? new Dictionary<string, string>()))
        {
            told[key] = value;
        }

        return new($"host {number}", Path.Combine(Folder, $"host-{number}.log"), address, database, clock, told);
    }
}
