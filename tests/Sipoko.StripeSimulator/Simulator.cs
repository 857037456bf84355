using Sipoko.StripeSimulator.Admin;
using Sipoko.StripeSimulator.Api;
using Sipoko.StripeSimulator.Paying;
using Sipoko.StripeSimulator.Resources;
using Sipoko.StripeSimulator.Webhooks;

namespace Sipoko.StripeSimulator;

/// <summary>A Stripe of our own on loopback. Each instance has its own memory and its own clock.</summary>
public static class Simulator
{
    public static WebApplication Build(string[] args) => Build(args, TimeProvider.System);

    public static WebApplication Build(string[] args, TimeProvider wall)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // Inside a test process the settings files and variables around us are the shop's: the command line alone counts.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddCommandLine(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var world = new World(SimulatorSettings.From(builder.Configuration), new SimulatorClock(wall));
        builder.Services.AddSingleton(world);
        builder.Services.AddHttpClient(nameof(WebhookSender), client => client.Timeout = TimeSpan.FromSeconds(20));
        builder.Services.AddHostedService<WebhookSender>();
        builder.Services.AddHostedService<SessionExpiry>();

        var app = builder.Build();
        MapApi(app, world);
        PaymentRoutes.Map(app, world);
        OnboardingRoutes.Map(app, world);
        AdminRoutes.Map(app, world);
        return app;
    }

    private static void MapApi(WebApplication app, World world)
    {
        var gate = new ApiGate(world);
        StripeRoute[] routes =
        [
            .. CheckoutSessions.Routes, .. PaymentIntents.Routes, .. Charges.Routes, .. Refunds.Routes, .. BalanceTransactions.Routes,
            .. Coupons.Routes, .. Events.Routes, .. Accounts.Routes, .. Transfers.Routes, .. Payouts.Routes,
        ];
        foreach (var route in routes)
        {
            app.MapMethods(route.Path, [route.Method], context => gate.Serve(context, route));
        }

        app.MapFallback("/v1/{**rest}", ApiGate.RefuseUnknownRoute);
    }
}
