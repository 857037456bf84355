using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Fulfilment.Emails;
using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Wolverine.Marten;

namespace Sipoko.Fulfilment;

/// <summary>From a paid order to the buyer's hands: what each seller ships, by which carrier, and its receipt.</summary>
public sealed class FulfilmentModule : IModule
{
    public Type Store => typeof(IFulfilmentStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SellerOrderReader>().AddSingleton<FulfilmentEmails>();
        services.AddMartenStore<IFulfilmentStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "fulfilment");
            store.Events.MapEventType<SellerOrderPrepared>("fulfilment.seller_order_prepared");
            store.Events.MapEventType<ParcelShipped>("fulfilment.parcel_shipped");
            store.Events.MapEventType<ParcelReceived>("fulfilment.parcel_received");
            store.Events.MapEventType<LinesCancelled>("fulfilment.lines_cancelled");
            store.Events.MapEventType<SellerReminded>("fulfilment.seller_reminded");
            store.Events.MapEventType<BecameLate>("fulfilment.became_late");
            store.Events.MapEventType<SellerOrderJoined>("fulfilment.seller_order_joined");
            store.Projections.Add<SellerOrderProjection>(ProjectionLifecycle.Inline);
            store.Schema.For<JoinedOrder>();
            store.Schema.For<SellerOrder>().Index(order => order.OrderId)
                .Index([order => order.SellerId, order => order.HasLeft, order => order.PromisedBy, order => order.PreparedAt]).Index([order => order.SellerId, order => order.PreparedAt]);
            return store;
        }).IntegrateWithWolverine();
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface IFulfilmentStore : IDocumentStore;
