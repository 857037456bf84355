using Marten;

namespace Sipoko.Accounts.Accounts;

/// <summary>Reads accounts for pages and for sign-in.</summary>
internal sealed class AccountReader(IAccountsStore store)
{
    public async Task<Account?> Find(AccountId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Account>(id, cancellation);
    }
}
