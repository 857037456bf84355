using System.Net.Http.Headers;
using System.Text;
using Alba;
using JasperFx.CommandLine;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Sipoko.Accounts;
using Sipoko.Catalog;
using Sipoko.Catalog.Products;
using Sipoko.Checkout;
using Sipoko.Checkout.Releases;
using Sipoko.Fulfilment;
using Sipoko.Host.Development.DemoMarket;
using Sipoko.Host.Files;
using Sipoko.Host.Settings;
using Sipoko.Messaging;
using Sipoko.Returns;
using Sipoko.StripeSimulator;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Configuration;
using Wolverine.Runtime;
using Wolverine.Tracking;

namespace Sipoko.Integration.Tests.Site;

/// <summary>The whole site in this process, on a real PostgreSQL, with the Stripe simulator, a mailbox and a clock of ours; its demo market is in place.</summary>
public sealed class SipokoApp : IAsyncLifetime
{
    public const string PublicUrl = "http://localhost";
    public const string CheckoutOrigin = "https://checkout.stripe.com";

    private const string WebhookSecret = "whsec_integration";
    private const string SecretKey = "sk_test_integration";
    private static readonly string Key = Convert.ToBase64String(new byte[32]);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("sipoko-").FullName;
    private readonly StringBuilder log = new();
    private readonly TextWriter console = Console.Out;
    private WebApplication simulator = null!;

    /// <summary>A Friday, noon in Paris; each look at it is a millisecond later.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    public IAlbaHost Host { get; private set; } = null!;

    /// <summary>Carries requests to the site; it follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; private set; } = null!;

    public StripeSide Stripe { get; private set; } = null!;

    public Database Database { get; private set; } = null!;

    /// <summary>Between the site and its database.</summary>
    public Wire DatabaseWire { get; private set; } = null!;

    public Mailbox Mails => new(Path.Combine(folder, "mailbox"));

    public async Task InitializeAsync()
    {
        Console.SetOut(new LogCopy(log, console));
        var connection = await TestPostgres.NewDatabase();
        Database = new Database(connection);
        DatabaseWire = Wire.To(connection);
        simulator = Simulator.Build(["--urls", "http://127.0.0.1:0", "--secret-key", SecretKey, "--webhook-secret", WebhookSecret], Clock);
        await simulator.StartAsync();
        var stripe = new HttpClient { BaseAddress = new Uri(simulator.Urls.First()) };
        stripe.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SecretKey);
        Stripe = new StripeSide(this, stripe);
        JasperFxEnvironment.AutoStartHost = true;
        Host = await AlbaHost.For<SiteSettings>(builder =>
        {
            builder.UseEnvironment("Development");
            foreach (var (name, value) in Settings(DatabaseWire.ConnectionString))
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                services.RunWolverineInSoloMode();
            });
        });
        Client = new HttpClient(Host.Server.CreateHandler()) { BaseAddress = new Uri(PublicUrl) };
        await BecomesReady();
    }

    public async Task DisposeAsync()
    {
        Console.SetOut(console);
        Client.Dispose();
        await Host.DisposeAsync();
        await simulator.DisposeAsync();
        Stripe.Dispose();
        await Database.DisposeAsync();
        DatabaseWire.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public Visitor Visitor() => new(this);

    /// <summary>The daily removal of files that nothing took up.</summary>
    public Task<int> RemovesLooseFiles() => Host.Services.GetRequiredService<LooseFiles>().RemoveOld(CancellationToken.None);

    /// <summary>A browser in which one of the demo's people is signed in.</summary>
    public async Task<Visitor> SignedIn(string name)
    {
        var line = (await File.ReadAllLinesAsync(Path.Combine(folder, "logins.txt"))).Single(candidate => candidate.Contains($"  {name}@", StringComparison.Ordinal)).Split("  ");
        var visitor = Visitor();
        var page = await visitor.Posts("/compte/connexion", ("adresse", line[1]), ("mot-de-passe", line[2]));
        if (page.Heading == "Votre code")
        {
            page = await visitor.Submits(page, "form[action='/compte/connexion/code']", ("code", await CodeOf(line[1])));
        }

        page.Status.ShouldBe(System.Net.HttpStatusCode.OK, page.Text);
        return visitor;
    }

    /// <summary>What someone of the demo reads in their authenticator app. Each code serves once, so at times the next must be awaited.</summary>
    public async Task<string> CodeOf(string email)
    {
        var code = await Read();
        if (!code.All(char.IsAsciiDigit))
        {
            Clock.Advance(TimeSpan.FromSeconds(30));
            code = await Read();
        }

        return code;

        async Task<string> Read() => (await Visitor().Opens("/boite-aux-lettres/codes")).Document.QuerySelectorAll("tr")
            .Single(row => row.TextContent.Contains(email, StringComparison.Ordinal)).QuerySelector("code")!.TextContent;
    }

    /// <summary>Does something and waits until every message it caused was handled, in all modules.</summary>
    public async Task<T> Settled<T>(Func<Task<T>> act)
    {
        T result = default!;
        await Host.TrackActivity().Timeout(Patience).DoNotAssertOnExceptionsDetected().ExecuteAndWaitAsync((Func<IMessageContext, Task>)(async _ => result = await act()));
        return result;
    }

    /// <summary>Makes the messages of a kind about one thing due now, and waits until the last message that they lead to was handled.</summary>
    public async Task PlaysScheduled<TMessage, TLast>(Guid about) =>
        await Host.TrackActivity().Timeout(Patience).DoNotAssertOnExceptionsDetected().WaitForCondition(new Handled<TLast>()).ExecuteAndWaitAsync((Func<IMessageContext, Task>)(_ => Database.Do(
            "update wolverine.wolverine_incoming_envelopes set execution_time = now() - interval '1 second' where status = 'Scheduled' and message_type like '%' || $1 and encode(body, 'escape') like '%' || $2 || '%'",
            typeof(TMessage).Name, about.ToString())));

    /// <summary>A seller asks another price; no page offers it yet.</summary>
    public Task<Outcome?> SellerAsks(string shop, string slug, Money price) => Settled(async () =>
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var command = new ChangePrice(new(DemoIds.Of("product", slug)), new(DemoIds.Of("seller", shop)), price);
        return await scope.ServiceProvider.GetRequiredService<IMessageBus>().AskAs("system", Roles.Seller, "test", command, CancellationToken.None);
    });

    /// <summary>Sixteen days pass since a seller order was received, for this one alone: the clock is everybody's.</summary>
    public Task<int> TimeToWithdrawIsOver(Guid sellerOrder, Guid order) => Settled(async () =>
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var due = new ReleaseSale(new(sellerOrder), new(order), Clock.GetUtcNow().AddDays(-ReleaseSaleHandler.DaysHeld - 1));
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(due, Asking.Origin("system", "system", "test"));
        return 0;
    });

    /// <summary>Deletes the keys of an order's buyer, and waits until no host has them in memory any more.</summary>
    public async Task Erases(PlacedOrder order)
    {
        await Database.Do("delete from privacy.person_keys where person = (select (data ->> 'person')::uuid from checkout.mt_doc_order where data ->> 'reference' = $1)", order.Reference);
        Clock.Advance(TimeSpan.FromMinutes(2));
    }

    /// <summary>All routes that the site answers, as they are mapped.</summary>
    public IReadOnlyList<RouteEndpoint> Routes() => [.. Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    /// <summary>The types of events of all modules: the name under which each is stored, and how it is written.</summary>
    public IReadOnlyList<(string Alias, Type Type, Func<object, string> Write)> EventTypes() =>
    [
        .. new[] { typeof(IAccountsStore), typeof(ICatalogStore), typeof(ICheckoutStore), typeof(IFulfilmentStore), typeof(IReturnsStore), typeof(IMessagingStore) }
            .Select(store => (IDocumentStore)Host.Services.GetRequiredService(store))
            .SelectMany(store => store.Options.Events.AllKnownEventTypes().Where(known => known.EventType.Namespace!.StartsWith("Sipoko.", StringComparison.Ordinal))
                .Select(known => (known.EventTypeName, known.EventType, (Func<object, string>)store.Options.Serializer().ToCleanJson))),
    ];

    public IEnumerable<string> DurableQueues() =>
        Host.Services.GetRequiredService<IWolverineRuntime>().Options.Transports.AllEndpoints().Where(queue => queue is { Mode: EndpointMode.BufferedInMemory or EndpointMode.Durable, Uri.Scheme: "local" } && queue.EndpointName.Contains('.', StringComparison.Ordinal))
            .Select(queue => $"{queue.EndpointName} ({queue.Mode})");

    public async Task<HttpResponseMessage> Webhook(string payload, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent(payload) };
        request.Headers.Add("Stripe-Signature", signature);
        return await Settled(() => Client.SendAsync(request));
    }

    /// <summary>All that the site wrote to its log.</summary>
    public string Log()
    {
        lock (log)
        {
            return log.ToString();
        }
    }

    public async Task<bool> IsReady() => (await Client.GetAsync("/health/ready")).IsSuccessStatusCode;

    public async Task BecomesReady()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await IsReady())
        {
            await tick.WaitForNextTickAsync(patience.Token);
        }

        await Settled(() => Task.FromResult(0));
    }

    private Dictionary<string, string> Settings(string connection) => new()
    {
        ["ConnectionStrings:Sipoko"] = connection,
        ["PersonalData:KeyEncryptionKey"] = Key,
        ["PersonalData:LookupKey"] = Key,
        ["Stripe:SecretKey"] = SecretKey,
        ["Stripe:WebhookSecret"] = WebhookSecret,
        ["Stripe:ApiBase"] = simulator.Urls.First(),
        ["Stripe:CheckoutOrigin"] = CheckoutOrigin,
        ["Site:PublicUrl"] = PublicUrl,
        ["Demo:Market"] = "true",
        ["Demo:Shops"] = "3",
        ["Demo:Stories"] = "false",
        ["Demo:Logins"] = Path.Combine(folder, "logins.txt"),
        ["Demo:Mailbox"] = Path.Combine(folder, "mailbox"),
        ["RateLimits:CredentialsPerMinute"] = "100000",
        ["RateLimits:WritingPerMinute"] = "100000",
        ["RateLimits:TalkingPerMinute"] = "100000",
        ["RateLimits:GiftCardCodes"] = "100000",
    };
}
