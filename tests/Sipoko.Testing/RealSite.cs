using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Sipoko.Testing;

/// <summary>The site as it is run for people: the built Host and the Stripe simulator as processes of their own, on a new database, with the demo market in place.</summary>
public sealed class RealSite : IAsyncDisposable
{
    private const string SecretKey = "sk_test_real_site";
    private const string WebhookSecret = "whsec_real_site";
    private static readonly string Key = Convert.ToBase64String(new byte[32]);
    private static readonly TimeSpan FirstStart = TimeSpan.FromMinutes(3);

    private const string Loopback = "127.0.0.1";

    private readonly string folder;
    private readonly string connection;
    private readonly bool hasStories;
    private readonly RealSiteProcess host;
    private readonly RealSiteProcess simulator;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };

    private RealSite(string folder, string connection, bool hasStories)
    {
        this.folder = folder;
        this.connection = connection;
        this.hasStories = hasStories;
        Address = FreeAddress("localhost");
        Payments = FreeAddress(Loopback);
        Database = NpgsqlDataSource.Create(connection);
        host = new("Host", RealSiteClone.HostProgram, [], Path.Combine(folder, "host.log"), Settings());
        simulator = new(
            "Stripe simulator", RealSiteClone.SimulatorProgram,
            ["--urls", Origin(Payments), "--webhook-url", Origin(Address) + "/webhooks/stripe", "--webhook-secret", WebhookSecret, "--secret-key", SecretKey],
            Path.Combine(folder, "stripe.log"), new Dictionary<string, string>());
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
        var site = new RealSite(Directory.CreateTempSubdirectory("sipoko-site-").FullName, await RealSiteClone.NewDatabase(), hasStories);
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
        await Eventually.Is("the Host is ready", FirstStart, IsReady);
    }

    /// <summary>Ends the Host at once, as a power cut would: SIGKILL, nothing is finished or flushed.</summary>
    public void Kill() => host.Kill();

    /// <summary>Someone of the demo market, by the part of the address before the @.</summary>
    public (string Email, string Password) Login(string name)
    {
        var line = File.ReadLines(Path.Combine(folder, "logins.txt")).Single(candidate => candidate.Contains($"  {name}@", StringComparison.Ordinal)).Split("  ");
        return (line[1], line[2]);
    }

    public async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var command = Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync() is T answer ? answer : default!;
    }

    /// <summary>The ends of both processes' logs, to be read when something failed.</summary>
    public string Logs => $"{host.Log}\n{simulator.Log}";

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        simulator.Dispose();
        client.Dispose();
        await Database.DisposeAsync();
        await RealSiteClone.Drop(connection);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> IsReady()
    {
        if (host.HasEnded)
        {
            throw new InvalidOperationException($"The Host ended while it started.\n{Logs}");
        }

        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // it does not listen yet
        }
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["ASPNETCORE_URLS"] = $"http://{Loopback}:{Address.Port}",
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ConnectionStrings__Sipoko"] = connection,
        ["PersonalData__KeyEncryptionKey"] = Key,
        ["PersonalData__LookupKey"] = Key,
        ["Site__PublicUrl"] = Origin(Address),
        ["Stripe__ApiBase"] = Origin(Payments),
        ["Stripe__CheckoutOrigin"] = Origin(Payments),
        ["Stripe__SecretKey"] = SecretKey,
        ["Stripe__WebhookSecret"] = WebhookSecret,
        ["Demo__Market"] = "true",
        ["Demo__Shops"] = "3",
        ["Demo__Stories"] = hasStories ? "true" : "false",
        ["Demo__Logins"] = Path.Combine(folder, "logins.txt"),
        ["Demo__Mailbox"] = Path.Combine(folder, "mailbox"),
        ["RateLimits__CredentialsPerMinute"] = "1000",
        ["RateLimits__WritingPerMinute"] = "1000",
        ["RateLimits__TalkingPerMinute"] = "1000",
    };

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static Uri FreeAddress(string name)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://{name}:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
