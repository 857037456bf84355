using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sipoko.Checkout;

namespace Sipoko.Integration.Tests.Events;

/// <summary>What was decided under a lock is written under it, or not at all.</summary>
[Collection(SiteCollection.Name)]
public sealed class CommitTests(SipokoApp app)
{
    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.DiskFull)]
    public async Task A_commit_that_failed_is_not_sent_again_without_its_locks(string failure)
    {
        await app.Database.Do("drop sequence if exists commits_sent");
        await app.Database.Do("create sequence commits_sent");
        await app.Database.Do(
            $"create or replace function fail_at_first() returns int language plpgsql as $f$ begin if nextval('commits_sent') = 1 then raise exception 'no' using errcode = '{failure}'; end if; return 1; end $f$");
        await using var session = app.Host.Services.GetRequiredService<ICheckoutStore>().LightweightSession();
        session.QueueSqlCommand("select fail_at_first()");

        await Should.ThrowAsync<Exception>(() => session.SaveChangesAsync()); // a full disk also costs the connection, which says so in words of its own

        (await app.Database.Ask<long>("select last_value from commits_sent")).ShouldBe(1);
    }
}
