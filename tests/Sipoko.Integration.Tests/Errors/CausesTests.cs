using JasperFx;
using Npgsql;
using Sipoko.Host.Errors;

namespace Sipoko.Integration.Tests.Errors;

/// <summary>What is tried again instead of becoming a dead letter or an error page.</summary>
public class CausesTests
{
    private static readonly ConcurrencyException Conflict = new(typeof(string), "one");

    [Fact]
    public void Conflicts_of_one_save_come_together_and_are_still_conflicts()
    {
        Causes.AreAConflict(new AggregateException(Conflict, new ConcurrencyException(typeof(string), "other"))).ShouldBeTrue();
        Causes.AreAConflict(Conflict).ShouldBeTrue();
        Causes.AreAConflict(new InvalidOperationException()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull)]
    [InlineData(PostgresErrorCodes.TooManyConnections)]
    [InlineData(PostgresErrorCodes.AdminShutdown)]
    [InlineData(PostgresErrorCodes.CrashShutdown)]
    [InlineData(PostgresErrorCodes.CannotConnectNow)]
    public void A_database_out_of_means_is_one_that_comes_back(string state)
    {
        var failure = new PostgresException("", "", "", state);

        Causes.PassBy(new AggregateException(new InvalidOperationException("", failure))).ShouldBeTrue();
        ErrorsRegistration.StatusOf(failure).ShouldBe(503);
        ErrorsRegistration.StatusOf(new AggregateException(failure)).ShouldBe(503);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    public void Two_that_stood_in_each_others_way_may_come_again_however_it_is_thrown(string state)
    {
        var failure = new PostgresException("", "", "", state);

        ErrorsRegistration.StatusOf(failure).ShouldBe(503, "nobody changed what the person was reading");
        ErrorsRegistration.StatusOf(new InvalidOperationException("", failure)).ShouldBe(503);
        Causes.PassBy(failure).ShouldBeTrue();
    }

    [Fact]
    public void A_connection_that_broke_in_the_middle_of_a_word_is_one_that_comes_back()
    {
        Causes.PassBy(new InvalidOperationException("", new NpgsqlException("Received backend message DataRow while expecting ParseCompleteMessage."))).ShouldBeTrue();
        Causes.PassBy(BrokenReference("Npgsql")).ShouldBeTrue();
        ErrorsRegistration.StatusOf(BrokenReference("Npgsql")).ShouldBe(503);
        ErrorsRegistration.StatusOf(BrokenReference("Sipoko.Checkout")).ShouldBe(500, "our own mistakes stay mistakes");
    }

    [Fact]
    public void A_rollback_on_a_connection_that_broke_is_what_broke_it()
    {
        Causes.PassBy(new ObjectDisposedException("NpgsqlTransaction", new PostgresException("", "", "", PostgresErrorCodes.DiskFull))).ShouldBeTrue();
        ErrorsRegistration.StatusOf(new ObjectDisposedException("NpgsqlTransaction", new PostgresException("", "", "", PostgresErrorCodes.DiskFull))).ShouldBe(503);
        Causes.PassBy(new ObjectDisposedException("NpgsqlTransaction")).ShouldBeFalse();
        ErrorsRegistration.StatusOf(new ObjectDisposedException("NpgsqlTransaction")).ShouldBe(500, "who goes on after the end made a mistake");
    }

    [Fact]
    public void A_wrong_query_does_not_pass_by()
    {
        var failure = new PostgresException("", "", "", PostgresErrorCodes.UndefinedColumn);

        Causes.PassBy(failure).ShouldBeFalse();
        ErrorsRegistration.StatusOf(failure).ShouldBe(500);
    }

    /// <summary>Npgsql throws one when its connection breaks in the middle of an answer; nobody else should make one by hand.</summary>
    private static NullReferenceException BrokenReference(string source)
    {
        var failure = Activator.CreateInstance<NullReferenceException>();
        failure.Source = source;
        return failure;
    }
}
