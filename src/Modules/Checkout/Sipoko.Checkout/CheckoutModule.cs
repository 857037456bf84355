using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Desk;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Payouts;
using Sipoko.Checkout.Refunds;
using Sipoko.Checkout.Releases;
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
        services.AddSingleton<CartReader>().AddSingleton<DeliveryReader>().AddSingleton<CheckedOrders>().AddSingleton<OrderReader>().AddSingleton<OrderDoor>().AddSingleton<CheckoutEmails>();
        services.AddSingleton<RefundReader>().AddSingleton<PaymentReader>().AddScoped<StaffOrderReader>();
        AddGiftCards(services, configuration);
        services.AddSingleton(Options.Create(StripeSettings.Read(configuration)));
        services.AddSingleton<SellerMoneyReader>().AddSingleton<IPayoutAccounts>(provider => new StripeAccounts(
            StripeGateway.ClientOf(provider.GetRequiredService<IOptions<StripeSettings>>()), provider.GetRequiredService<SiteAddress>()));
        services.AddSingleton(PaymentMeans.Read(configuration));
        services.AddSingleton<IPaymentGateway>(provider => new StripeGateway(
            StripeGateway.ClientOf(provider.GetRequiredService<IOptions<StripeSettings>>()), provider.GetRequiredService<SiteAddress>(), provider.GetRequiredService<PaymentMeans>()));
        services.AddMartenStore<ICheckoutStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "checkout");
            UseCheckout(store);
            return store;
        }).IntegrateWithWolverine();
    }

    internal static void UseCheckout(StoreOptions store)
    {
        MapEvents(store);
        store.Projections.Add<StockProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<CartProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<OrderProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<PaymentProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<RefundProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<LedgerEntryProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<GiftCardProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<GiftCardOrderProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<PayoutAccountProjection>(ProjectionLifecycle.Inline);
        store.RegisterValueType<OrderReference>();
        store.RegisterValueType<GiftCardReference>();
        store.Schema.For<Order>().UniqueIndex(order => order.Reference).Index([order => order.Buyer!, order => order.PlacedAt]);
        store.Schema.For<Refund>().Index(refund => refund.OrderId).Index(refund => refund.NeedsStaff);
        store.Schema.For<Payment>().Index(payment => payment.NeedsStaff);
        store.Schema.For<LedgerEntry>().Index(entry => entry.Order!).GinIndexJsonData();
        store.Schema.For<AccountBalance>();
        store.Schema.For<CheckoutDraft>();
        store.Schema.For<GiftCardOrder>().UniqueIndex(order => order.Reference).Index(order => order.BuyerKey).Index(order => order.BuyerEmailKey).Index(order => order.NeedsStaff);
        store.Schema.For<GiftCard>().UniqueIndex(card => card.CodeHash).Index(card => card.LastFour).Index(card => card.EmailKey);
        store.Schema.For<GiftCardDraft>();
        store.Schema.For<GiftCardsAtHand>();
        store.Schema.For<SealedGiftCardCode>();
        store.Schema.For<StripeNews>();
        store.Schema.For<SaleClaim>().Index(claim => claim.SellerOrderId);
        store.Schema.For<Offer>().UseNumericRevisions(true);
        store.Schema.For<Seller>().UseNumericRevisions(true);
        store.Schema.For<SellerTrading>().UseNumericRevisions(true);
        store.Schema.For<SellerPlan>().UseNumericRevisions(true);
        store.Storage.ExtendedSchemaObjects.Add(OrderNumbers.Sequence);
        store.Storage.ExtendedSchemaObjects.Add(GiftCardOrders.Sequence);
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
        store.Events.MapEventType<OrderJoined>("checkout.order_joined");
        store.Events.MapEventType<BuyerRevealed>("checkout.buyer_revealed");
        store.Events.MapEventType<RefundGranted>("checkout.refund_granted");
        store.Events.MapEventType<PaymentStarted>("checkout.payment_started");
        store.Events.MapEventType<PaymentOpened>("checkout.payment_opened");
        store.Events.MapEventType<PaymentCovered>("checkout.payment_covered");
        store.Events.MapEventType<PaymentSucceeded>("checkout.payment_succeeded");
        store.Events.MapEventType<PaymentExpired>("checkout.payment_expired");
        store.Events.MapEventType<PaymentAbandoned>("checkout.payment_abandoned");
        store.Events.MapEventType<PaymentQuarantined>("checkout.payment_quarantined");
        store.Events.MapEventType<PaymentRefundDue>("checkout.payment_refund_due");
        store.Events.MapEventType<PaymentRefunded>("checkout.payment_refunded");
        store.Events.MapEventType<PaymentRefundRefused>("checkout.payment_refund_refused");
        store.Events.MapEventType<PaymentRefundRetried>("checkout.payment_refund_retried");
        store.Events.MapEventType<PaymentRefundReturned>("checkout.payment_refund_returned");
        store.Events.MapEventType<PaymentSettledByHand>("checkout.payment_settled_by_hand");
        store.Events.MapEventType<RefundAccepted>("checkout.refund_accepted");
        store.Events.MapEventType<RefundDeclined>("checkout.refund_declined");
        store.Events.MapEventType<RefundSent>("checkout.refund_sent");
        store.Events.MapEventType<RefundStopped>("checkout.refund_stopped");
        store.Events.MapEventType<RefundRetried>("checkout.refund_retried");
        store.Events.MapEventType<RefundTransferred>("checkout.refund_transferred");
        store.Events.MapEventType<RefundFiled>("checkout.refund_filed");
        store.Events.MapEventType<EntryPosted>("checkout.entry_posted");
        store.Events.MapEventType<PayoutAccountOpened>("checkout.payout_account_opened");
        store.Events.MapEventType<PayoutAccountChecked>("checkout.payout_account_checked");
        MapGiftCardEvents(store);
    }

    private static void AddGiftCards(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(GiftCardCodes.From(configuration)).AddSingleton(GiftCardSettings.Read(configuration))
        .AddSingleton<GiftCardReader>().AddSingleton<GiftCardFiles>().AddSingleton<GiftCardDoor>().AddSingleton<GiftCardPress>().AddSingleton<GiftCardEmails>().AddSingleton<WrongCodes>();

    private static void MapGiftCardEvents(StoreOptions store)
    {
        store.Events.MapEventType<GiftCardOrdered>("checkout.gift_card_ordered");
        store.Events.MapEventType<GiftCardPaymentOpened>("checkout.gift_card_payment_opened");
        store.Events.MapEventType<GiftCardPaid>("checkout.gift_card_paid");
        store.Events.MapEventType<GiftCardOrderExpired>("checkout.gift_card_order_expired");
        store.Events.MapEventType<GiftCardPaymentQuarantined>("checkout.gift_card_payment_quarantined");
        store.Events.MapEventType<GiftCardRefundDue>("checkout.gift_card_refund_due");
        store.Events.MapEventType<GiftCardRefunded>("checkout.gift_card_refunded");
        store.Events.MapEventType<GiftCardRefundRefused>("checkout.gift_card_refund_refused");
        store.Events.MapEventType<GiftCardRefundRetried>("checkout.gift_card_refund_retried");
        store.Events.MapEventType<GiftCardRefundReturned>("checkout.gift_card_refund_returned");
        store.Events.MapEventType<GiftCardSettledByHand>("checkout.gift_card_settled_by_hand");
        store.Events.MapEventType<GiftCardIssued>("checkout.gift_card_issued");
        store.Events.MapEventType<GiftCardSent>("checkout.gift_card_sent");
        store.Events.MapEventType<GiftCardReserved>("checkout.gift_card_reserved");
        store.Events.MapEventType<GiftCardReleased>("checkout.gift_card_released");
        store.Events.MapEventType<GiftCardRedeemed>("checkout.gift_card_redeemed");
        store.Events.MapEventType<GiftCardCredited>("checkout.gift_card_credited");
        store.Events.MapEventType<GiftCardBlocked>("checkout.gift_card_blocked");
        store.Events.MapEventType<GiftCardReplaced>("checkout.gift_card_replaced");
        store.Events.MapEventType<GiftCardWithdrawn>("checkout.gift_card_withdrawn");
        store.Events.MapEventType<GiftCardExpiryReminded>("checkout.gift_card_expiry_reminded");
        store.Events.MapEventType<GiftCardExpired>("checkout.gift_card_expired");
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface ICheckoutStore : IDocumentStore;
