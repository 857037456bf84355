using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>The buyer says that a parcel has arrived: real receipt, from which the legal clocks run.</summary>
/// <param name="IsGuestOfOrder">This browser placed the order without an account, or came by the link in the mail.</param>
public sealed record ConfirmReceipt(SellerOrderId SellerOrderId, ParcelId ParcelId, AccountId? Buyer, bool IsGuestOfOrder);

public static class ConfirmReceiptHandler
{
    public static Decision<SellerOrderEvent> Decide(ConfirmReceipt command, SellerOrder order, DateTimeOffset now) =>
        (order, order.Parcels.FirstOrDefault(parcel => parcel.Id == command.ParcelId)) switch
        {
            _ when !command.IsGuestOfOrder && (order.Buyer is null || order.Buyer != command.Buyer) => SellerOrderRefusal.NotYours,
            (_, null) => SellerOrderRefusal.NoSuchParcel,
            (_, { ReceivedAt: not null }) => Decision.Nothing,
            _ => new ParcelReceived(command.ParcelId, now),
        };

    public static (Outcome, Events, OutgoingMessages) Handle(ConfirmReceipt command, [WriteModel(LoadStyle = ModelConcurrencyStyle.Exclusive)] SellerOrder order, TimeProvider clock)
    {
        var decision = Decide(command, order, clock.GetUtcNow());
        var after = decision.Events.Aggregate(order, (state, happened) => SellerOrder.Evolve(state, happened));
        return (decision.Outcome, decision.ToEvents(), after.IsReceived && !order.IsReceived ? [Delivery.Announce(after)] : []);
    }
}

public sealed class ConfirmReceiptEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/compte/commandes/{reference}/{sellerOrderId:guid}/{parcelId:guid}/reception", Post).AllowAnonymous();

    private static async Task<IResult> Post(
        string reference, Guid sellerOrderId, Guid parcelId, HttpContext http, SellerOrderReader orders, OrderAccess access, IMessageBus bus)
    {
        if (await orders.Load(new(sellerOrderId), http.RequestAborted) is not { } order || order.Reference.Value != reference)
        {
            return Reply.NotFound();
        }

        var command = new ConfirmReceipt(order.Id, new(parcelId), http.User.AccountId(), access.IsGranted(http, order.OrderId));
        return await bus.Ask(command, http) is { IsDone: true } ? Reply.SeeOther($"/compte/commandes/{reference}") : Reply.NotFound(); // every refusal is an absence
    }
}
