using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

[assembly: HostingStartup(typeof(Sipoko.Faults.Naive.NaiveHost))]

namespace Sipoko.Faults.Naive;

/// <summary>
/// Makes the product's own Host naive from outside, as many a shop is written: what a module tells the others, and what is to be done later, is kept in
/// memory only. Nobody sees a difference until a host dies; then the checker must.
/// </summary>
public sealed class NaiveHost : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IWolverineExtension, InMemoryQueues>());
}
