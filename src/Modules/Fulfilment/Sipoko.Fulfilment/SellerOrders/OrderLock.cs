using Marten;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Two queues tell of one order, its payment and whose it is: each is taken in whole before the other, so that neither misses what the other wrote.</summary>
internal static class OrderLock
{
    public static async Task Take(IDocumentSession session, OrderId order, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await session.AdvancedSql.QueryAsync<int>("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", cancellation, $"fulfilment:{order.Value:N}");
    }
}
