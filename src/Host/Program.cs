using Carter;
using JasperFx;
using Serilog;
using Sipoko.Accounts;
using Sipoko.Catalog;
using Sipoko.Checkout;
using Sipoko.Fulfilment;
using Sipoko.Host.Assets;
using Sipoko.Host.Development;
using Sipoko.Host.Errors;
using Sipoko.Host.Health;
using Sipoko.Host.Messaging;
using Sipoko.Host.Observability;
using Sipoko.Host.PersonalData;
using Sipoko.Host.Security;
using Sipoko.Host.Settings;
using Sipoko.Host.Watching;
using Sipoko.Messaging;
using Sipoko.Returns;
using Sipoko.Web;
using Sipoko.Web.Caching;
using Sipoko.Web.Security;

IModule[] modules = [new AccountsModule(), new CatalogModule(), new CheckoutModule(), new FulfilmentModule(), new ReturnsModule(), new MessagingModule()];

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

    var settings = SiteSettings.Read(builder.Configuration, builder.Environment);
    if (builder.Configuration["Build:Handlers"] is null)
    {
        await settings.CheckDatabase();
    }

    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSiteSettings(settings);
    builder.AddObservability();
    builder.Services.AddPersonalData(settings);
    builder.Services.AddSitePages(modules);
    builder.Services.AddSiteSecurity();
    builder.Services.AddSiteHealth();
    builder.Services.AddWatching();
    foreach (var module in modules)
    {
        module.Register(builder.Services, builder.Configuration);
    }

    builder.Host.UseMessaging(modules, settings, builder.Configuration);
    builder.Services.AddDevelopmentAids(builder.Configuration);

    var app = builder.Build();
    app.UseTrustedProxies(app.Configuration);
    app.UseSiteSecurity();
    app.UseMiddleware<HeadAsGet>();
    app.UseMiddleware<PageCacheMiddleware>();
    app.UseSiteErrors();
    app.UseSiteAssets();
    app.UseRouting();
    app.UseSerilogRequestLogging(RequestLogging.Configure);
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseRateLimiter();
    app.UseMiddleware<CrossOriginGuard>();
    var site = app.MapGroup("").DisableAntiforgery();
    site.MapCarter();
    site.MapSiteHealth();
    site.MapDevelopmentAids();
    site.MapNowhere();

    return args.Length == 0 ? await app.Serve() : await app.RunJasperFxCommands(args);
}
catch (WrongSettingException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

/// <summary>Composition only: what the site is made of, and in which order a request passes through it.</summary>
public partial class Program;
