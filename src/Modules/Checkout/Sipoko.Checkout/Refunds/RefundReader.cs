using Marten;

namespace Sipoko.Checkout.Refunds;

/// <summary>Reads refunds for the pages of buyers and staff.</summary>
internal sealed class RefundReader(ICheckoutStore store)
{
    public async Task<Refund?> Find(RefundId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Refund>(id, cancellation);
    }

    /// <summary>Those of several orders.</summary>
    public async Task<IReadOnlyList<Refund>> Of(IReadOnlyList<OrderId> orders, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var asked = orders.Select(order => batch.Query<Refund>().Where(refund => refund.OrderId == order).ToList()).ToArray();
        await batch.Execute(cancellation);
        return [.. (await Task.WhenAll(asked)).SelectMany(refunds => refunds)];
    }

    /// <summary>Those of an order, the oldest first.</summary>
    public async Task<IReadOnlyList<Refund>> Of(OrderId order, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Refund>().Where(refund => refund.OrderId == order).OrderBy(refund => refund.AskedAt).ToListAsync(cancellation);
    }
}
