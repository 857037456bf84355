using Marten;
using Weasel.Postgresql;

namespace Sipoko.Checkout.GiftCards;

/// <summary>What a new order of a gift card must know of the others.</summary>
internal static class GiftCardOrders
{
    private const string Schema = "checkout";
    private const string Name = "gift_card_number";

    public static Sequence Sequence => new(new PostgresqlObjectName(Schema, Name, SchemaUtils.IdentifierUsage.General), 1);

    public static async Task<GiftCardReference> NextReference(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var numbers = await session.AdvancedSql.QueryAsync<long>($"select nextval('{Schema}.{Name}')", cancellation);
        return GiftCardReference.Of(ParisTime.Day(now).Year, numbers[0]);
    }

    /// <summary>What one buyer ordered since midnight in Paris and has paid or may still pay; another order of the same buyer waits until this transaction ends.</summary>
    public static async Task<Money> OfToday(IDocumentSession session, string buyerKey, DateTimeOffset now, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await session.AdvancedSql.QueryAsync<int>("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", cancellation, buyerKey);
        var midnight = ParisTime.EndOf(ParisTime.Day(now).AddDays(-1));
        var orders = await session.Query<GiftCardOrder>().Where(order => order.BuyerKey == buyerKey && order.OrderedAt >= midnight).ToListAsync(cancellation);
        return orders.Where(order => order.Status is not GiftCardOrderStatus.Expired).Select(order => order.Amount).Sum();
    }
}
