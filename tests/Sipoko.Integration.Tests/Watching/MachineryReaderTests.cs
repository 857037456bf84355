using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sipoko.Host.Watching;
using Wolverine;

namespace Sipoko.Integration.Tests.Watching;

/// <summary>What the page of the machinery sees under a role of production, which may not see everything.</summary>
public sealed class MachineryReaderTests
{
    [Fact]
    public async Task A_part_is_read_all_the_same_when_the_role_may_not_ask_for_a_figure()
    {
        var connection = await TestPostgres.NewDatabase();
        await using var database = new Database(connection);
        var role = $"watcher_{Guid.CreateVersion7():N}";
        await database.Do($"create role {role}");
        try
        {
            (await DiskSeenBy(role, connection)).ShouldBe(new(null, null, null));

            await database.Do($"grant pg_monitor to {role}");

            (await DiskSeenBy(role, connection)).LogBytes.ShouldNotBeNull().ShouldBeGreaterThan(0);
        }
        finally
        {
            await database.Do($"drop role {role}");
        }
    }

    [Theory]
    [InlineData("ffffffff-ffff-4fff-bfff-ffffffffffff")]
    [InlineData("80000000-0000-4000-8000-000000000000")]
    [InlineData("7fffffff-ffff-4fff-bfff-ffffffffffff")]
    [InlineData("019ac000-0000-7000-8000-000000000000")]
    public async Task An_id_that_tells_no_age_has_none_and_fails_nothing(string id)
    {
        await using var database = new Database(await TestPostgres.NewDatabase());

        (await Due(database, Guid.Parse(id), "null")).ShouldBe("none");
        (await Due(database, Guid.Parse(id), "'2020-11-26 03:00Z'")).ShouldBe("past");
    }

    [Fact]
    public async Task The_id_of_a_message_tells_when_it_was_made()
    {
        await using var database = new Database(await TestPostgres.NewDatabase());

        (await Due(database, new Envelope().Id, "null")).ShouldBe("now");
    }

    private static async Task<string> Due(Database database, Guid id, string planned) => await database.Ask<string>(
        $"""
        select case when due is null then 'none' when due between now() - interval '1 minute' and now() + interval '1 minute' then 'now' else 'past' end
        from (select {MessageAge.DueSql} as due from (values ($1, 'Incoming', {planned}::timestamptz)) message (id, status, execution_time)) told
        """, id);

    private static async Task<DiskSeen> DiskSeenBy(string role, string connection)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Options = $"-c role={role}", Pooling = false }.ConnectionString);
        var seen = await new MachineryReader(database, new RecentErrors(TimeProvider.System), TimeProvider.System, NullLogger<MachineryReader>.Instance).Look(CancellationToken.None);
        seen.Disk.IsRead.ShouldBeTrue();
        return seen.Disk.Value!;
    }
}
