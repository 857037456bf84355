using Npgsql;

namespace Sipoko.Benchmarks.Market;

internal static class DatabaseReading
{
    public static async Task<List<T>> List<T>(this NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> read, params object[] arguments)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new() { Value = argument });
        }

        var found = new List<T>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(read(rows));
        }

        return found;
    }

    public static async Task<long> Count(this NpgsqlDataSource database, string sql) => (await database.List(sql, row => row.GetInt64(0)))[0];

    public static async Task Run(this NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
