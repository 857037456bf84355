using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Emails;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;
using Sipoko.Returns.Withdrawals;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Wolverine.Marten;

namespace Sipoko.Returns;

/// <summary>What a buyer may do with what was bought, until when, and what comes of it: withdrawals, returns, parcels that never came, disputes.</summary>
public sealed class ReturnsModule : IModule
{
    public Type Store => typeof(IReturnsStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReturnRightReader>().AddSingleton<PurchaseReader>().AddSingleton<ClaimReader>().AddSingleton<WithdrawalReader>();
        services.AddSingleton<ReturnsEmails>().AddSingleton<ClaimEmails>().AddSingleton<WithdrawalEmails>().AddSingleton<ClaimNews>();
        services.AddSingleton<WithdrawalDesk>().AddSingleton<DisputeDesk>().AddScoped<ClaimDesk>();
        services.AddMartenStore<IReturnsStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "returns");
            MapEvents(store);
            store.Projections.Add<ReturnRightProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<WithdrawalProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<ClaimProjection>(ProjectionLifecycle.Inline);
            store.RegisterValueType<OrderReference>();
            store.Schema.For<ReturnRight>().Index(right => right.OrderId).Index(right => right.Buyer);
            store.Schema.For<Purchase>().UseOptimisticConcurrency(true).Index(purchase => purchase.OrderId).Index(purchase => purchase.Reference);
            store.Schema.For<JoinedOrder>();
            store.Schema.For<Withdrawal>().Index(withdrawal => withdrawal.NeedsStaff).Index(withdrawal => withdrawal.OrderId);
            store.Schema.For<Claim>().Index(claim => claim.OrderId).Index(claim => claim.SellerId).Index(claim => claim.Buyer).Index(claim => claim.Stage).Index(claim => claim.IsRefundStuck);
            return store;
        }).IntegrateWithWolverine();
    }

    private static void MapEvents(StoreOptions store)
    {
        store.Events.MapEventType<ReturnRightOpened>("returns.return_right_opened");
        store.Events.MapEventType<ReturnRightJoined>("returns.return_right_joined");
        store.Events.MapEventType<WithdrawalDeclared>("returns.withdrawal_declared");
        store.Events.MapEventType<WithdrawalHandled>("returns.withdrawal_handled");
        store.Events.MapEventType<PurchaseWithdrawn>("returns.purchase_withdrawn");
        store.Events.MapEventType<ReturnRequested>("returns.return_requested");
        store.Events.MapEventType<NonDeliveryReported>("returns.non_delivery_reported");
        store.Events.MapEventType<WithdrawnLinesStopped>("returns.withdrawn_lines_stopped");
        store.Events.MapEventType<ClaimedLinesCancelled>("returns.claimed_lines_cancelled");
        store.Events.MapEventType<ClaimedLinesRefunded>("returns.claimed_lines_refunded");
        store.Events.MapEventType<ReturnAccepted>("returns.return_accepted");
        store.Events.MapEventType<ClaimRefused>("returns.claim_refused");
        store.Events.MapEventType<DeliveryAsserted>("returns.delivery_asserted");
        store.Events.MapEventType<PartialRefundOffered>("returns.partial_refund_offered");
        store.Events.MapEventType<PartialRefundDeclined>("returns.partial_refund_declined");
        store.Events.MapEventType<PartialRefundLapsed>("returns.partial_refund_lapsed");
        store.Events.MapEventType<ReplacementPromised>("returns.replacement_promised");
        store.Events.MapEventType<ReplacementReceived>("returns.replacement_received");
        store.Events.MapEventType<ArticleSentBack>("returns.article_sent_back");
        store.Events.MapEventType<ReturnInspected>("returns.return_inspected");
        store.Events.MapEventType<ShipmentStopAsked>("returns.shipment_stop_asked");
        store.Events.MapEventType<RefundAsked>("returns.refund_asked");
        store.Events.MapEventType<RefundMade>("returns.refund_made");
        store.Events.MapEventType<RefundStuck>("returns.refund_stuck");
        store.Events.MapEventType<ClaimClosed>("returns.claim_closed");
        store.Events.MapEventType<SellerReminded>("returns.seller_reminded");
        store.Events.MapEventType<SellerStayedSilent>("returns.seller_stayed_silent");
        store.Events.MapEventType<ClaimGivenUp>("returns.claim_given_up");
        store.Events.MapEventType<ClaimJoined>("returns.claim_joined");
        store.Events.MapEventType<DisputeOpened>("returns.dispute_opened");
        store.Events.MapEventType<StatementAdded>("returns.statement_added");
        store.Events.MapEventType<DisputeDecided>("returns.dispute_decided");
        store.Events.MapEventType<DecisionContested>("returns.decision_contested");
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface IReturnsStore : IDocumentStore;
