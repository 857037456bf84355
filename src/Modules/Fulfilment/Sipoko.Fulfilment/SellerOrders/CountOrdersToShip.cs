using Marten;
using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Tells a seller that wants to leave what is still to be shipped.</summary>
public static class CountOrdersToShipHandler
{
    public static async Task<OrdersToShip> Handle(CountOrdersToShip query, IQuerySession session, CancellationToken cancellation) =>
        new(await session.Query<SellerOrder>().Where(order => order.SellerId == query.SellerId && order.HasLeft).CountAsync(cancellation));
}
