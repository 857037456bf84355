using Marten;
using Sipoko.Web.Language;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Accounts;

/// <summary>The sign-ups that a risk rule stopped.</summary>
internal static class AccountsWaiting
{
    private const int MostListed = 50;

    public static async Task<IReadOnlyList<WaitingItem>> For(StaffRole role, IQuerySession session, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffAccounts, role))
        {
            return [];
        }

        var waiting = await session.Query<Account>().Where(account => account.Status == AccountStatus.AwaitingStaff).OrderBy(account => account.RegisteredAt).Take(MostListed)
            .ToListAsync(cancellation);
        return [.. waiting.Select(account => new WaitingItem(
            "Comptes à examiner", $"Inscription du {French.Instant(account.RegisteredAt)}", $"{ListAccountsEndpoint.Url}/{account.Id.Value}", account.RegisteredAt))];
    }
}
