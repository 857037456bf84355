using System.Text.Json;
using Npgsql;

namespace Sipoko.Faults.Checking.Loading;

/// <summary>Reads the tables of the six modules as they lie, without any of the product's code.</summary>
internal sealed class Store(NpgsqlDataSource database) : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Modules = ["accounts", "catalog", "checkout", "fulfilment", "returns", "messaging"];

    public static Store Open(string connection) => new(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 300, Pooling = false }.ConnectionString));

    public async Task<IReadOnlyList<T>> Read<T>(string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The events of some types, in the order of their streams: stream, version, type without its module, data.</summary>
    public Task<IReadOnlyList<T>> Events<T>(string module, IEnumerable<string> types, Func<Kept, T> view)
    {
        var names = string.Join(", ", types.Select(type => $"'{module}.{type}'"));
        return Read(
            $"select stream_id, version, type, data::text, coalesce(headers ->> 'route', '') from {module}.mt_events where type in ({names}) order by stream_id, version",
            reader =>
            {
                using var data = JsonDocument.Parse(reader.GetString(3));
                return view(new(reader.GetGuid(0), reader.GetInt64(1), reader.GetString(2)[(module.Length + 1)..], data.RootElement, reader.GetString(4) == "demo"));
            });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

/// <summary>One event as it was read.</summary>
/// <param name="Type">Without its module.</param>
/// <param name="IsSeed">Written by the demo market, before the run.</param>
internal sealed record Kept(Guid Stream, long Version, string Type, JsonElement Data, bool IsSeed);

/// <summary>The fields of events, where absent and null are the same.</summary>
internal static class Fields
{
    public static Guid? Id(this JsonElement data, string name) => data.Text(name) is { } text && Guid.TryParse(text, out var id) ? id : null;

    public static string? Text(this JsonElement data, string name) => data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public static int Number(this JsonElement data, string name) => data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetInt32() : 0;

    /// <summary>An amount of money, in cents; a bare number counts as cents.</summary>
    public static long Cents(this JsonElement data, string name) => data.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.Object => value.GetProperty("cents").GetInt64(), JsonValueKind.Number => value.GetInt64(), _ => 0 }
        : 0;

    public static bool Flag(this JsonElement data, string name) => data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    public static IReadOnlyList<T> List<T>(this JsonElement data, string name, Func<JsonElement, T> view) =>
        data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(view)] : [];
}
