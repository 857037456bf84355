using Npgsql;
using Sipoko.Catalog.Search;

namespace Sipoko.Integration.Tests.Search;

[Collection(SiteCollection.Name)]
public sealed class ReloadTests(SipokoApp app)
{
    [Fact]
    public async Task What_a_notice_names_is_found_by_indexes()
    {
        await using var connection = new NpgsqlConnection(app.DatabaseWire.ConnectionString);
        await connection.OpenAsync();
        await using var choosing = new NpgsqlCommand("set enable_seqscan = off", connection); // the demo market fits on a page or two: no index would pay
        await choosing.ExecuteNonQueryAsync();
        await using var explaining = new NpgsqlCommand($"explain {MarketReader.Some}", connection);
        explaining.Parameters.AddWithValue("products", new[] { Guid.Empty });
        explaining.Parameters.AddWithValue("offers", new[] { Guid.Empty });

        var plan = new List<string>();
        await using (var rows = await explaining.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                plan.Add(rows.GetString(0));
            }
        }

        plan.ShouldContain(step => step.Contains("Index Scan on pkey_mt_doc_product_id", StringComparison.Ordinal), string.Join('\n', plan));
        plan.ShouldContain(step => step.Contains("Index Scan on mt_doc_product_uidx_offer_id", StringComparison.Ordinal), string.Join('\n', plan));
    }
}
