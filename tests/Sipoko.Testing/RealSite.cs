using Npgsql;

namespace Sipoko.Testing;

/// <summary>The site as it is run for people: the built Host and the Stripe simulator as processes of their own, on a new database, with the demo market in place.</summary>
public sealed class RealSite : IAsyncDisposable
{
    private static readonly TimeSpan FirstStart = TimeSpan.FromMinutes(3);

    private readonly string folder;
    private readonly string connection;
    private readonly RealSiteSettings settings;
    private readonly RealSiteProcess host;
    private readonly RealSiteProcess simulator;
    private readonly List<RealSiteProcess> others = [];
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private bool isLeft;

    private RealSite(string folder, string connection, bool hasStories)
    {
        this.folder = folder;
        this.connection = connection;
        Address = RealSiteClone.FreeAddress("localhost");
        Payments = RealSiteClone.FreeAddress("127.0.0.1");
        settings = new(folder, Address, Payments);
        Database = NpgsqlDataSource.Create(connection);
        var ofHost = settings.OfHost(Address, connection);
        ofHost["Demo__Shops"] = "3";
        ofHost["Demo__Stories"] = hasStories ? "true" : "false";
        host = new("Host", RealSiteClone.HostProgram, [], Path.Combine(folder, "host.log"), ofHost);
        simulator = new("Stripe simulator", RealSiteClone.SimulatorProgram, settings.OfSimulator, Path.Combine(folder, "stripe.log"), new Dictionary<string, string>());
    }

    /// <summary>Where the shop is; by a name, as browsers give passkeys to no number.</summary>
    public Uri Address { get; }

    /// <summary>Where the payment page is.</summary>
    public Uri Payments { get; }

    public NpgsqlDataSource Database { get; }

    /// <summary>Whether the Host runs.</summary>
    public bool IsRunning => !host.HasEnded;

    /// <param name="hasStories">Whether the demo's people have bought, written and asked things back already.</param>
    public static async Task<RealSite> Open(bool hasStories = false)
    {
        var folder = Directory.CreateTempSubdirectory("sipoko-site-").FullName;
        var site = On(hasStories ? await RealSiteClone.NewDatabase() : await RealSiteMarket.CopyTo(folder), folder, hasStories);
        try
        {
            site.simulator.Start();
            await site.Start();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the Host, at first or after its end, on the same address and data.</summary>
    public async Task Start()
    {
        host.Start();
        await Eventually.Is("the Host is ready", FirstStart, () => IsReady(host, Address));
    }

    /// <summary>Starts one more host on the same data; the links of the site lead to the first.</summary>
    /// <returns>Where it answers.</returns>
    public async Task<Uri> AddHost()
    {
        var address = RealSiteClone.FreeAddress("localhost");
        var number = others.Count + 2;
        var another = new RealSiteProcess($"host {number}", RealSiteClone.HostProgram, [], Path.Combine(folder, $"host-{number}.log"), settings.OfHost(address, connection));
        others.Add(another);
        another.Start();
        await Eventually.Is($"host {number} is ready", FirstStart, () => IsReady(another, address));
        return address;
    }

    /// <summary>Ends the Host at once, as a power cut would: SIGKILL, nothing is finished or flushed.</summary>
    public void Kill() => host.Kill();

    /// <summary>Someone of the demo market, by the part of the address before the @.</summary>
    public (string Email, string Password) Login(string name) => settings.Login(name);

    public async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var command = Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync() is T answer ? answer : default!;
    }

    /// <summary>The ends of all processes' logs, to be read when something failed.</summary>
    public string Logs => string.Join('\n', [host.Log, .. others.Select(other => other.Log), simulator.Log]);

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        others.ForEach(other => other.Dispose());
        simulator.Dispose();
        client.Dispose();
        await Database.DisposeAsync();
        if (!isLeft)
        {
            await RealSiteClone.Drop(connection);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A site on a database and in a folder that exist; neither of its programs runs yet.</summary>
    internal static RealSite On(string connection, string folder, bool hasStories) => new(folder, connection, hasStories);

    /// <summary>Ends the Host as a deployment would, and leaves database and folder to others.</summary>
    internal async Task Leave()
    {
        isLeft = true;
        await host.Stop();
    }

    private async Task<bool> IsReady(RealSiteProcess started, Uri address)
    {
        if (started.HasEnded)
        {
            throw new InvalidOperationException($"The Host ended while it started.\n{Logs}");
        }

        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false; // it does not listen yet, or a busy machine lets it wait
        }
    }
}
