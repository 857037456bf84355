using Marten.Exceptions;
using Npgsql;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace Sipoko.Accounts;

/// <summary>Two at once want the same address, company or id: the later one is tried again, and finds the earlier.</summary>
internal static class SecondTry
{
    public static void TryAgainWhenTaken(this HandlerChain chain) => chain
        .OnException<MartenCommandException>(failure => failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        .Or<ExistingStreamIdCollisionException>().Or<JasperFx.Events.ExistingStreamIdCollisionException>().RetryOnce();
}
