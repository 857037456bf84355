using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Sellers;

namespace Sipoko.Accounts.Work;

/// <summary>Tells staff which sign-ups and applications wait.</summary>
public static class ListAccountsWorkHandler
{
    public static async Task<WaitingWork> Handle(ListAccountsWork query, IQuerySession session, CancellationToken cancellation) =>
        new([.. await AccountsWaiting.For(query.Role, session, cancellation), .. await ApplicationsWaiting.For(query.Role, session, cancellation)]);
}
