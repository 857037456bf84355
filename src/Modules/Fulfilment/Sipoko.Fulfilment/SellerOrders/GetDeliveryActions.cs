using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.Language;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Tells a buyer's order page what may be done about its deliveries.</summary>
public static class GetDeliveryActionsHandler
{
    public static async Task<DeliveryActions> Handle(GetDeliveryActions query, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        var orders = await session.Query<SellerOrder>().Where(order => order.OrderId == query.OrderId).ToListAsync(cancellation);
        return Of([.. orders], clock.GetUtcNow());
    }

    internal static DeliveryActions Of(IReadOnlyList<SellerOrder> orders, DateTimeOffset now) => new(
    [
        .. orders.Where(order => order.HasLeft && now >= Deadlines.Of(order.PromisedBy).Late).Select(order => new DeliveryAction(order.Id, new PageAction(
            "Annuler ce qui est en retard", $"/compte/commandes/{order.Reference}/{order.Id.Value}/annulation",
            $"Sinon, ce sera annulé et remboursé après le {French.Day(Deadlines.LastDay(order.PromisedBy))}"))),
    ]);
}
