using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sipoko.Catalog.Search;
using Sipoko.Testing;

namespace Sipoko.Integration.Tests.Search;

[Collection(SiteCollection.Name)]
public sealed class BehindTests(SipokoApp app)
{
    private const string Product = "mortier-pilon-gres";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_list_shows_a_change_that_the_market_could_not_read_yet()
    {
        var (id, category, before) = (
            await app.Database.Ask<Guid>("select id from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", Product),
            await app.Database.Ask<string>("select data -> 'listing' ->> 'category' from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", Product),
            await app.Database.Ask<string>("select data -> 'listing' ->> 'title' from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", Product));
        var path = $"/c/{category}";
        (await app.Client.GetStringAsync(path)).ShouldContain(before);
        await using (await WordsLocked())
        {
            await AnotherHostTitles(id, "Mortier retrouvé", category);
            await Eventually.Is("the page from before is gone", Patience, async () => !(await app.Client.GetStringAsync(path)).Contains(before, StringComparison.Ordinal));
            (await app.Client.GetStringAsync(path)).ShouldContain("Mortier retrouvé");
        }

        await AnotherHostTitles(id, before, category);
        await Eventually.Is("the market has caught up", Patience, async () => await app.Host.Services.GetRequiredService<MarketMemory>().Now() is not null && (await app.Client.GetStringAsync(path)).Contains(before, StringComparison.Ordinal));
    }

    /// <summary>Until it is disposed of, nobody reads the words of products: not even the market.</summary>
    private async Task<NpgsqlConnection> WordsLocked()
    {
        var connection = new NpgsqlConnection(app.DatabaseWire.ConnectionString);
        await connection.OpenAsync();
        await using var locking = new NpgsqlCommand("begin; lock table catalog.product_search", connection);
        await locking.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task AnotherHostTitles(Guid product, string title, string category)
    {
        await app.Database.Do("update catalog.mt_doc_product set data = jsonb_set(data, '{listing,title}', to_jsonb($2)) where id = $1", product, title);
        await app.Database.Do("select pg_notify('sipoko_hosts', $1)", $"another-host\nmarket\nproduct:{product:N}");
        await app.Database.Do("select pg_notify('sipoko_hosts', $1)", $"another-host\npages\nproduct:{product:N}\ncategory:{category}");
    }
}
