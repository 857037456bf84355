using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Audits;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.Team;

/// <summary>Who works for Sipoko.</summary>
internal sealed class StaffReader(IAccountsStore store, IPersonKeys keys)
{
    public async Task<IReadOnlyList<MemberRow>> All(AccountId reader, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var rows = new List<MemberRow>();
        foreach (var account in await session.Query<Account>().Where(account => account.StaffRole != null).ToListAsync(cancellation))
        {
            var email = await session.LoadAsync<Credential>(account.Id, cancellation) is { } credential ? await keys.Open(credential.Email, cancellation) : null;
            rows.Add(new(
                account.Id.Value.ToString(), email?.Value ?? "Personne effacée", AccountWords.NameOf(account.StaffRole!.Value), account.HasSecondFactor, account.Id == reader));
        }

        return [.. rows.OrderBy(row => row.Email, StringComparer.Ordinal)];
    }

    public static Task<int> OtherAdmins(IQuerySession session, AccountId account, CancellationToken cancellation) =>
        session.Query<Account>().CountAsync(other => other.StaffRole == StaffRole.Admin && other.Id != account, cancellation);
}

internal sealed record MemberRow(string Id, string Email, string Role, bool HasSecondFactor, bool IsReader);
