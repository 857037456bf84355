using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stocks;
using Sipoko.Checkout.Stripe;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Wolverine.Marten;

namespace Sipoko.Checkout;

/// <summary>From a cart to a paid order: sellable stock, orders, and their payment by Stripe.</summary>
public sealed class CheckoutModule : IModule
{
    public Type Store => typeof(ICheckoutStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CartReader>().AddSingleton<DeliveryReader>().AddSingleton<OrderReader>().AddSingleton<OrderDoor>().AddSingleton<CheckoutEmails>();
        services.AddSingleton(Options.Create(StripeSettings.Read(configuration)));
        services.AddSingleton<IPaymentGateway>(provider => new StripeGateway(
            StripeGateway.ClientOf(provider.GetRequiredService<IOptions<StripeSettings>>()), provider.GetRequiredService<SiteAddress>()));
        services.AddMartenStore<ICheckoutStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "checkout");
            MapEvents(store);
            store.Projections.Add<StockProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<CartProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<OrderProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<PaymentProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<LedgerEntryProjection>(ProjectionLifecycle.Inline);
            store.RegisterValueType<OrderReference>();
            store.Schema.For<Order>().UniqueIndex(order => order.Reference).Index(order => order.Buyer!);
            store.Schema.For<LedgerEntry>().Index(entry => entry.Order!);
            store.Schema.For<AccountBalance>();
            store.Schema.For<CheckoutDraft>();
            store.Schema.For<StripeNews>();
            store.Schema.For<Offer>().UseNumericRevisions(true);
            store.Schema.For<Seller>().UseNumericRevisions(true);
            store.Schema.For<SellerTrading>().UseNumericRevisions(true);
            store.Schema.For<SellerPlan>().UseNumericRevisions(true);
            store.Storage.ExtendedSchemaObjects.Add(OrderNumbers.Sequence);
            return store;
        }).IntegrateWithWolverine();
    }

    private static void MapEvents(StoreOptions store)
    {
        store.Events.MapEventType<StockAdded>("checkout.stock_added");
        store.Events.MapEventType<StockReserved>("checkout.stock_reserved");
        store.Events.MapEventType<StockReleased>("checkout.stock_released");
        store.Events.MapEventType<StockSold>("checkout.stock_sold");
        store.Events.MapEventType<ItemAdded>("checkout.item_added");
        store.Events.MapEventType<QuantityChanged>("checkout.quantity_changed");
        store.Events.MapEventType<ItemRemoved>("checkout.item_removed");
        store.Events.MapEventType<CartCheckedOut>("checkout.cart_checked_out");
        store.Events.MapEventType<CartRefilled>("checkout.cart_refilled");
        store.Events.MapEventType<OrderPlaced>("checkout.order_placed");
        store.Events.MapEventType<OrderPaid>("checkout.order_paid");
        store.Events.MapEventType<OrderCancelled>("checkout.order_cancelled");
        store.Events.MapEventType<PaymentStarted>("checkout.payment_started");
        store.Events.MapEventType<PaymentOpened>("checkout.payment_opened");
        store.Events.MapEventType<PaymentSucceeded>("checkout.payment_succeeded");
        store.Events.MapEventType<PaymentExpired>("checkout.payment_expired");
        store.Events.MapEventType<PaymentAbandoned>("checkout.payment_abandoned");
        store.Events.MapEventType<PaymentQuarantined>("checkout.payment_quarantined");
        store.Events.MapEventType<PaymentRefundDue>("checkout.payment_refund_due");
        store.Events.MapEventType<PaymentRefunded>("checkout.payment_refunded");
        store.Events.MapEventType<EntryPosted>("checkout.entry_posted");
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface ICheckoutStore : IDocumentStore;
