using Microsoft.Extensions.DependencyInjection;
using Sipoko.Web.Caching;

namespace Sipoko.Web.Hosts;

public static class HostsRegistration
{
    /// <summary>Lets what is kept in memory follow the changes made on other hosts; whoever keeps something registers it as an <see cref="IHostMemory"/>.</summary>
    public static IServiceCollection AddHostMemory(this IServiceCollection services) =>
        services.AddSingleton<IHostMemory>(provider => provider.GetRequiredService<PageCache>()).AddHostedService<HostListener>()
            .AddSingleton<CatalogueReads>().AddHostedService(provider => provider.GetRequiredService<CatalogueReads>());
}
