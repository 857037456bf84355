using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Returns.Emails;
using Sipoko.Returns.ReturnRights;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Wolverine.Marten;

namespace Sipoko.Returns;

/// <summary>What a buyer may do with what was delivered, and until when.</summary>
public sealed class ReturnsModule : IModule
{
    public Type Store => typeof(IReturnsStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReturnRightReader>().AddSingleton<ReturnsEmails>();
        services.AddMartenStore<IReturnsStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "returns");
            store.Events.MapEventType<ReturnRightOpened>("returns.return_right_opened");
            store.Projections.Add<ReturnRightProjection>(ProjectionLifecycle.Inline);
            store.Schema.For<ReturnRight>().Index(right => right.OrderId).Index(right => right.Buyer);
            return store;
        }).IntegrateWithWolverine();
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface IReturnsStore : IDocumentStore;
