namespace Sipoko.Host.Development;

/// <summary>What only the demo set-up has: the market that fills an empty shop with its pictures, and the page that shows its mails. Off unless asked for.</summary>
public static class DevelopmentAids
{
    public static void AddDevelopmentAids(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue<bool>("Demo:Market"))
        {
            services.AddSingleton<DemoMarket.Stories.StoryTelling>();
            services.AddHostedService<DemoMarket.DemoMarketSeeder>();
        }
    }

    public static void MapDevelopmentAids(this IEndpointRouteBuilder site)
    {
        var configuration = site.ServiceProvider.GetRequiredService<IConfiguration>();
        if (configuration.GetValue<bool>("Demo:Market"))
        {
            DemoMarket.DemoPictures.Map(site);
        }

        if (configuration["Demo:Mailbox"] is { Length: > 0 } folder)
        {
            Mailbox.Map(site, folder);
            DemoCodes.Map(site);
        }
    }
}
