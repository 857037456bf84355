using JasperFx;
using Marten.Exceptions;
using Npgsql;

namespace Sipoko.Host.Errors;

/// <summary>What lies behind a failure. Marten throws one fault as it is, several of one save together, and some around PostgreSQL's own.
/// One that costs the connection, as a full disk does, comes inside that of the rollback: the transaction is no longer there.</summary>
internal static class Causes
{
    /// <summary>Two acts on one stream or document: the second is to be done again on the new state.</summary>
    public static bool AreAConflict(Exception failure) =>
        Of(failure).Any(cause => cause is ConcurrencyException or ExistingStreamIdCollisionException or DocumentAlreadyExistsException);

    /// <summary>Two at once wanted one address, slug or id.</summary>
    public static bool AreACollision(Exception failure) =>
        Of(failure).Any(cause => cause is JasperFx.Events.ExistingStreamIdCollisionException or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation });

    /// <summary>PostgreSQL is away, full or out of means, broke a deadlock, or a connection broke in the middle of a word: it will be back.</summary>
    public static bool PassBy(Exception failure) => Of(failure).Any(cause => cause switch
    {
        PostgresException told => told.IsTransient || told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException => true,
        NullReferenceException => cause.Source == "Npgsql", // a command that Marten sends again after its connection broke while it was being prepared
        _ => false,
    });

    private static IEnumerable<Exception> Of(Exception? failure) => failure switch
    {
        null => [],
        AggregateException several => several.InnerExceptions.SelectMany(Of),
        _ => Of(failure.InnerException).Prepend(failure),
    };
}
