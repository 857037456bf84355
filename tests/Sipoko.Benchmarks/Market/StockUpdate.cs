using Npgsql;

namespace Sipoko.Benchmarks.Market;

/// <summary>Brings the stocks, and what the catalogue shows of them, to where the copied orders' events leave them.</summary>
internal sealed class StockUpdate(NpgsqlDataSource database)
{
    public async Task Apply(IReadOnlyList<Goods> goods, int[] versions, int[] sold)
    {
        await using var connection = await database.OpenConnectionAsync();
        await Run(connection, "create temp table moved (offer uuid primary key, version int, sold int)");
        await using (var rows = await connection.BeginTextImportAsync("copy moved from stdin"))
        {
            for (var index = 0; index < goods.Count; index++)
            {
                if (sold[index] > 0)
                {
                    await rows.WriteAsync($"{goods[index].OfferId.Value}\t{versions[index]}\t{sold[index]}\n");
                }
            }
        }

        await Run(connection, "update checkout.mt_streams s set version = m.version from moved m where s.id = m.offer");
        await Run(
            connection,
            """
            update checkout.mt_doc_stock d set mt_version = m.version,
              data = d.data || jsonb_build_object('available', (d.data ->> 'available')::int - m.sold, 'eventCount', m.version) from moved m where d.id = m.offer
            """);
        await Run(
            connection,
            """
            update catalog.mt_doc_stockcard d set data = d.data || jsonb_build_object('available', (d.data ->> 'available')::int - m.sold, 'stockVersion', m.version - 1)
            from moved m where d.id = m.offer
            """);
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
