using Marten;
using Weasel.Postgresql;

namespace Sipoko.Checkout.Orders;

/// <summary>Numbers orders for people. A refused order may leave a gap: an order's number is no invoice's.</summary>
internal static class OrderNumbers
{
    private const string Schema = "checkout";
    private const string Name = "order_number";

    public static Sequence Sequence => new(new PostgresqlObjectName(Schema, Name, SchemaUtils.IdentifierUsage.General), 1);

    public static async Task<OrderReference> Next(IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var numbers = await session.AdvancedSql.QueryAsync<long>($"select nextval('{Schema}.{Name}')", cancellation);
        return OrderReference.Of(ParisTime.Day(now).Year, numbers[0]);
    }
}
