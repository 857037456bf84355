using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sipoko.Integration.Tests.Journeys;
using Sipoko.SharedKernel;
using Sipoko.Testing;
using Sipoko.Web.Caching;

namespace Sipoko.Integration.Tests.Hosts;

[Collection(SiteCollection.Name)]
public sealed class NoticeTests(SipokoApp app)
{
    private const string Channel = "sipoko_hosts";
    private const string Product = "mortier-pilon-gres";

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_page_goes_when_another_host_tells_of_a_change_and_the_others_stay()
    {
        await Keeps("/", $"/p/{Product}");
        var id = await app.Database.Ask<Guid>("select id from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", Product);

        await app.Database.Do("select pg_notify($1, $2)", Channel, $"another-host\npages\nshelf:nobody\nproduct:{id:N}");

        await Eventually.Is("the product page is gone", Promise, () => Task.FromResult(!IsKept($"/p/{Product}")));
        IsKept("/aide").ShouldBeTrue();
    }

    /// <summary>A commit whose answer was lost was made all the same, and nobody but PostgreSQL can say so.</summary>
    [Fact]
    public async Task A_host_heeds_its_own_notices()
    {
        var heard = new ConcurrentQueue<string>();
        await using var other = await Listening(heard);
        var person = PersonId.New();
        await app.Host.Services.GetRequiredService<IPersonKeys>().Forget(person, Purpose.Contract, CancellationToken.None);
        string? own = null;
        await Eventually.Is("its notice has come", Promise, async () =>
        {
            await other.WaitAsync(100);
            own = heard.FirstOrDefault(payload => payload.EndsWith($"{person.Value:N}.Contract", StringComparison.Ordinal))?.Split('\n')[0];
            return own is not null;
        });
        await Keeps($"/p/{Product}");
        var id = await app.Database.Ask<Guid>("select id from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", Product);

        await app.Database.Do("select pg_notify($1, $2)", Channel, $"{own}\npages\nproduct:{id:N}");

        await Eventually.Is("the product page is gone", Promise, () => Task.FromResult(!IsKept($"/p/{Product}")));
    }

    [Fact]
    public async Task Everything_goes_when_the_line_to_the_others_was_cut()
    {
        await Keeps("/aide");

        await app.Database.Do("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'sipoko-notices'");

        await Eventually.Is("nothing is left from before", Patience, () => Task.FromResult(!IsKept("/aide")));
    }

    [Fact]
    public async Task Other_hosts_are_told_of_a_price_once_it_can_be_read()
    {
        var heard = new ConcurrentQueue<string>();
        await using var other = await Listening(heard);

        await app.SellerAsks("atelier-kori", "assiette-creuse-brique", Money.OfCents(4210));

        await Eventually.Is("both notices have come", Promise, async () =>
        {
            await other.WaitAsync(100);
            return heard.Count > 1;
        });
        var notices = heard.Select(notice => notice.Split('\n')).ToArray();
        notices.Select(notice => notice[1]).ShouldBe(["market", "pages"], "pages are drawn from the market, so it comes first");
        var lines = notices[^1];
        lines.ShouldContain("home");
        lines.ShouldContain(line => line.StartsWith("product:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_hosts_are_told_of_a_forgotten_key()
    {
        var heard = new ConcurrentQueue<string>();
        await using var other = await Listening(heard);
        var person = PersonId.New();
        var keys = app.Host.Services.GetRequiredService<IPersonKeys>();
        await keys.Prepare(person, Purpose.Contract, CancellationToken.None);

        await keys.Forget(person, Purpose.Contract, CancellationToken.None);

        await Eventually.Is("the notice has come", Promise, async () => await other.WaitAsync(100) || !heard.IsEmpty);
        heard.ShouldContain(payload => payload.EndsWith($"\nkeys\n{person.Value:N}.Contract", StringComparison.Ordinal));
        (await keys.Find(person, Purpose.Contract, CancellationToken.None)).ShouldBeNull();
    }

    private async Task Keeps(params string[] paths)
    {
        foreach (var path in paths.Append("/aide"))
        {
            await Eventually.Is($"{path} is kept", Patience, async () =>
            {
                await app.Visitor().Opens(path);
                return IsKept(path);
            });
        }
    }

    private bool IsKept(string path) =>
        app.Host.Services.GetRequiredService<PageCache>().Find(new DefaultHttpContext { Request = { Method = "GET", Path = path } }) is not null;

    private async Task<NpgsqlConnection> Listening(ConcurrentQueue<string> heard)
    {
        var connection = new NpgsqlConnection(app.DatabaseWire.ConnectionString);
        connection.Notification += (_, notice) => heard.Enqueue(notice.Payload);
        await connection.OpenAsync();
        await using var listen = new NpgsqlCommand($"listen {Channel}", connection);
        await listen.ExecuteNonQueryAsync();
        return connection;
    }
}
