using Marten;
using Marten.Exceptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sipoko.Checkout;
using Sipoko.Host.Errors;

namespace Sipoko.Integration.Tests.Events;

/// <summary>What was decided under a lock is written under it, or not at all.</summary>
[Collection(SiteCollection.Name)]
public sealed class CommitTests(SipokoApp app)
{
    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected, typeof(MartenCommandException))]
    [InlineData(PostgresErrorCodes.DiskFull, typeof(ObjectDisposedException))] // it costs the connection: the rollback that follows finds no transaction
    public async Task A_commit_that_failed_is_not_sent_again_without_its_locks(string failure, Type wrapper)
    {
        await app.Database.Do("drop sequence if exists commits_sent");
        await app.Database.Do("create sequence commits_sent");
        await app.Database.Do(
            $"create or replace function fail_at_first() returns int language plpgsql as $f$ begin if nextval('commits_sent') = 1 then raise exception 'no' using errcode = '{failure}'; end if; return 1; end $f$");
        await using var session = app.Host.Services.GetRequiredService<ICheckoutStore>().LightweightSession();
        session.QueueSqlCommand("select fail_at_first()");

        var thrown = (await Should.ThrowAsync(() => session.SaveChangesAsync(), wrapper)).ShouldNotBeNull();

        thrown.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(failure);
        Causes.PassBy(thrown).ShouldBeTrue("a message is tried again");
        ErrorsRegistration.StatusOf(thrown).ShouldBe(StatusCodes.Status503ServiceUnavailable);
        (await app.Database.Ask<long>("select last_value from commits_sent")).ShouldBe(1);
    }
}
