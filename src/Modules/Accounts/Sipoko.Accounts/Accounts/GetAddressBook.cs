using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Accounts;

/// <summary>Tells the checkout a person's addresses.</summary>
public static class GetAddressBookHandler
{
    public static async Task<AddressBook> Handle(GetAddressBook query, IQuerySession session, CancellationToken cancellation) =>
        new((await session.LoadAsync<Account>(query.AccountId, cancellation))?.Addresses ?? []);
}
