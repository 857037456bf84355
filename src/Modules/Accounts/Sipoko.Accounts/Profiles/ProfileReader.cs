using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Forms;

namespace Sipoko.Accounts.Profiles;

/// <summary>A person's details, opened for their own pages.</summary>
internal sealed class ProfileReader(IAccountsStore store, IPersonKeys keys)
{
    public async Task<ShowProfilePage?> Of(AccountId id, FormFields fields, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Account>(id, cancellation) is not { } account || await session.LoadAsync<Credential>(id, cancellation) is not { } credential)
        {
            return null;
        }

        var rows = new List<AddressRow>();
        foreach (var booked in account.Addresses)
        {
            if (await keys.Open(booked.Address, cancellation) is { } address)
            {
                rows.Add(new(booked.AddressId.Value.ToString(), address.Recipient, $"{address.Line1}, {address.PostalCode} {address.City}", IsPreferred: rows.Count == 0));
            }
        }

        var details = account.Details is { } kept ? await keys.Open(kept, cancellation) : null;
        return new(fields, details, (await keys.Open(credential.Email, cancellation))?.Value ?? "", rows) { ChoosesMails = account.StaffRole is null };
    }

    public async Task<PostalAddress?> Address(AccountId id, AddressId address, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Account>(id, cancellation))?.Addresses.FirstOrDefault(booked => booked.AddressId == address) is { } found
            ? await keys.Open(found.Address, cancellation)
            : null;
    }
}
