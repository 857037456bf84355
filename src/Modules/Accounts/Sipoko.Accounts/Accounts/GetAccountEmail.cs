using Marten;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.Accounts;

/// <summary>Tells other modules a person's address, sealed.</summary>
public static class GetAccountEmailHandler
{
    public static async Task<AccountEmail?> Handle(GetAccountEmail query, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<Credential>(query.AccountId, cancellation) is { } credential
            ? new(credential.Id, credential.Email.Person, credential.Email)
            : null;
}
