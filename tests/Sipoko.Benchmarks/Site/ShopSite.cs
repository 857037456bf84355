namespace Sipoko.Benchmarks.Site;

/// <summary>The Release host with the payment simulator beside it, as `script/run` starts them.</summary>
internal sealed class ShopSite(BenchSettings settings) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private RunningProgram? simulator;
    private RunningProgram? host;

    public RunningProgram Host => host!;

    public Uri Address => settings.Site;

    public void Dispose()
    {
        host?.Dispose();
        simulator?.Dispose();
    }

    public async Task Start(bool withDemo)
    {
        simulator ??= RunningProgram.Start(
            settings.ProgramOf("Sipoko.StripeSimulator"), settings.LogOf("bench-stripe"), new Dictionary<string, string>(),
            "--urls", settings.Simulator.OriginalString, "--secret-key", "sk_test_bench", "--webhook-secret", "whsec_bench",
            "--webhook-url", new Uri(settings.Site, "/webhooks/stripe").AbsoluteUri);
        host = RunningProgram.Start(settings.Host, settings.LogOf("bench-host"), Environment(withDemo));
        await host.Answers(new Uri(settings.Site, "/health/ready"), Patience);
    }

    public void Stop()
    {
        host?.Dispose();
        host = null;
    }

    /// <summary>In production, where no table is looked at: how long from nothing to the first page.</summary>
    public async Task<TimeSpan> StartCold(string page)
    {
        var environment = Environment(withDemo: false);
        environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        environment["Site__PublicUrl"] = "https://banc.sipoko.example";
        environment["Smtp__Host"] = "localhost";
        environment.Remove("Demo__Mailbox");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        host = RunningProgram.Start(settings.Host, settings.LogOf("bench-cold-start"), environment);
        await host.Answers(new Uri(settings.Site, page), TimeSpan.FromMilliseconds(2));
        return clock.Elapsed;
    }

    private Dictionary<string, string> Environment(bool withDemo) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = settings.Site.OriginalString,
        ["ConnectionStrings__Sipoko"] = settings.Connection,
        ["Site__PublicUrl"] = settings.Site.OriginalString,
        ["PersonalData__KeyEncryptionKey"] = settings.Key,
        ["PersonalData__LookupKey"] = settings.Key,
        ["Stripe__SecretKey"] = "sk_test_bench",
        ["Stripe__WebhookSecret"] = "whsec_bench",
        ["Stripe__ApiBase"] = settings.Simulator.OriginalString,
        ["Stripe__CheckoutOrigin"] = settings.Simulator.OriginalString,
        ["Demo__Mailbox"] = settings.File("bench-mailbox"),
        ["Demo__Logins"] = settings.File("bench-logins.txt"),
        ["Demo__Market"] = withDemo ? "true" : "false",
        ["Demo__Stories"] = "false",
        ["RateLimits__CredentialsPerMinute"] = "100000",
    };
}
