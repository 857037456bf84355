using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Orders;

namespace Sipoko.Checkout.Audit;

/// <summary>Finds an order by the reference that people use.</summary>
public static class FindOrderHandler
{
    public static async Task<OrderFound?> Handle(FindOrder query, IQuerySession session, CancellationToken cancellation) =>
        await session.Query<Order>().FirstOrDefaultAsync(order => order.Reference == query.Reference, cancellation) is { } order
            ? new(order.Id, order.Reference, order.Buyer, order.Person, [.. order.Lines.Select(line => line.ProductId).Distinct()])
            : null;
}
