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
    public Task<long> Events() => Ask<long>($"select {string.Join(" + ", Modules.Select(module => $"(select count(*) from {module}.mt_events)"))}");

    /// <summary>How many events of a type are about an order, a payment or a stock whose data name this text.</summary>
    public Task<long> Events(string type, string about) =>
        Ask<long>($"select count(*) from {type.Split('.')[0]}.mt_events where type = $1 and data::text like '%' || $2 || '%'", type, about);

    /// <summary>Nobody can connect, and whoever was is cut off.</summary>
    public async Task GoesAway()
    {
        await Server($"alter database {Name} with allow_connections false");
        await Server($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Name}'");
    }

    public Task ComesBack() => Server($"alter database {Name} with allow_connections true");

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private string Name => new NpgsqlConnectionStringBuilder(connection).Database!;

    private async Task Server(string sql)
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres" }.ConnectionString);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

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
