using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sipoko.Host.Watching;

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

    private static async Task<DiskSeen> DiskSeenBy(string role, string connection)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Options = $"-c role={role}", Pooling = false }.ConnectionString);
        var seen = await new MachineryReader(database, new RecentErrors(TimeProvider.System), TimeProvider.System, NullLogger<MachineryReader>.Instance).Look(CancellationToken.None);
        seen.Disk.IsRead.ShouldBeTrue();
        return seen.Disk.Value!;
    }
}
