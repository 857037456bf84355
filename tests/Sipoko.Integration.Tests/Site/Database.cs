using Npgsql;

namespace Sipoko.Integration.Tests.Site;

/// <summary>Looks at what is stored, as an auditor with a SQL prompt would.</summary>
public sealed class Database(string connection) : IAsyncDisposable
{
    public static readonly string[] Modules = ["accounts", "catalog", "checkout", "fulfilment", "messaging", "returns"];

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connection);

    public async Task<T> Ask<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<IReadOnlyList<string>> Rows(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "null" : reader.GetValue(column).ToString())));
        }

        return rows;
    }

    public async Task Do(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many events all modules hold.</summary>
    public async Task<long> Events()
    {
        var stores = await Rows("select schemaname from pg_tables where tablename = 'mt_events' and schemaname = any ($1)", (object)Modules); // a module's tables come with its first use
        return await Ask<long>($"select {string.Join(" + ", stores.Select(module => $"(select count(*) from {module}.mt_events)"))}");
    }

    /// <summary>The payment of an order.</summary>
    public Task<Guid> PaymentOf(PlacedOrder order) => Ask<Guid>("select (data ->> 'paymentId')::uuid from checkout.mt_doc_order where data ->> 'reference' = $1", order.Reference);

    /// <summary>How many events of a type are about an order, a payment or a stock whose data name this text.</summary>
    public Task<long> Events(string type, string about) =>
        Ask<long>($"select count(*) from {type.Split('.')[0]}.mt_events where type = $1 and data::text like '%' || $2 || '%'", type, about);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
