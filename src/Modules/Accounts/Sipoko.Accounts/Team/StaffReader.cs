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

    /// <summary>How many others may do everything. Whoever else is about to change the team waits until this is decided: two could else let each other go at once.</summary>
    public static async Task<int> OtherAdmins(IDocumentSession session, AccountId account, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await session.AdvancedSql.QueryAsync<int>("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", cancellation, "accounts:team");
        return await session.Query<Account>().CountAsync(other => other.StaffRole == StaffRole.Admin && other.Id != account, cancellation);
    }
}

internal sealed record MemberRow(string Id, string Email, string Role, bool HasSecondFactor, bool IsReader);
