using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Alba;
using JasperFx;
using JasperFx.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Sipoko.StripeSimulator;
using Wolverine;
using Wolverine.Tracking;

namespace Sipoko.Integration.Tests.Site;

/// <summary>The whole site in this process, on a real PostgreSQL, with the Stripe simulator, a mailbox and a clock of ours; its demo market is in place.</summary>
public sealed class SipokoApp : IAsyncLifetime
{
    public const string WebhookSecret = "whsec_integration";
    private const string SecretKey = "sk_test_integration";
    private static readonly string Key = Convert.ToBase64String(new byte[32]);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("sipoko-").FullName;
    private WebApplication simulator = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    public IAlbaHost Host { get; private set; } = null!;

    public HttpClient Stripe { get; private set; } = null!;

    public NpgsqlDataSource Database { get; private set; } = null!;

    public Mailbox Mails => new(Path.Combine(folder, "mailbox"));

    public async Task InitializeAsync()
    {
        var connection = await TestPostgres.NewDatabase();
        Database = NpgsqlDataSource.Create(connection);
        simulator = Simulator.Build(["--urls", "http://127.0.0.1:0", "--secret-key", SecretKey, "--webhook-secret", WebhookSecret], Clock);
        await simulator.StartAsync();
        Stripe = new HttpClient { BaseAddress = new Uri(simulator.Urls.First()) };
        JasperFxEnvironment.AutoStartHost = true;
        Host = await AlbaHost.For<Program>(builder =>
        {
            builder.UseEnvironment("Development");
            foreach (var (name, value) in Settings(connection))
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                services.RunWolverineInSoloMode();
            });
        });
        await BecomesReady();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await simulator.DisposeAsync();
        Stripe.Dispose();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public Visitor Visitor() => new(this);

    /// <summary>Does something and waits until every message it caused was handled, in all modules.</summary>
    public async Task<T> Settled<T>(Func<Task<T>> act)
    {
        T result = default!;
        await Host.TrackActivity().Timeout(Patience).DoNotAssertOnExceptionsDetected().ExecuteAndWaitAsync((Func<IMessageContext, Task>)(async _ => result = await act()));
        return result;
    }

    /// <summary>Posts the simulator's newest news of this kind to our webhook, as Stripe would.</summary>
    public async Task<HttpResponseMessage> StripeTells(string kind)
    {
        var events = await Stripe.GetFromJsonAsync<JsonArray>("/_simulator/events");
        var newest = events!.Last(happened => (string)happened!["type"]! == kind)!;
        var signed = await (await Stripe.PostAsync($"/_simulator/events/{newest["id"]}/sign", null)).Content.ReadFromJsonAsync<JsonObject>();
        return await Settled(() => Webhook((string)signed!["payload"]!, (string)signed["signature"]!));
    }

    public async Task<HttpResponseMessage> Webhook(string payload, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent(payload) };
        request.Headers.Add("Stripe-Signature", signature);
        return await Host.Server.CreateClient().SendAsync(request);
    }

    public async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var command = Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    private Dictionary<string, string> Settings(string connection) => new()
    {
        ["ConnectionStrings:Sipoko"] = connection,
        ["PersonalData:KeyEncryptionKey"] = Key,
        ["PersonalData:LookupKey"] = Key,
        ["Stripe:SecretKey"] = SecretKey,
        ["Stripe:WebhookSecret"] = WebhookSecret,
        ["Stripe:ApiBase"] = simulator.Urls.First(),
        ["Stripe:CheckoutOrigin"] = simulator.Urls.First(),
        ["Site:PublicUrl"] = "http://localhost",
        ["Demo:Market"] = "true",
        ["Demo:Logins"] = Path.Combine(folder, "logins.txt"),
        ["Demo:Mailbox"] = Path.Combine(folder, "mailbox"),
        ["RateLimits:CredentialsPerMinute"] = "100000",
    };

    public async Task<(string Email, string Password)> Login(string email)
    {
        var line = (await File.ReadAllLinesAsync(Path.Combine(folder, "logins.txt"))).Single(candidate => candidate.Contains(email, StringComparison.Ordinal)).Split("  ");
        return (line[1], line[2]);
    }

    private async Task BecomesReady()
    {
        using var client = Host.Server.CreateClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!(await client.GetAsync("/health/ready", patience.Token)).IsSuccessStatusCode)
        {
            await tick.WaitForNextTickAsync(patience.Token);
        }

        await Settled(() => Task.FromResult(0));
    }
}

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SipokoApp>
{
    public const string Name = "site";
}
