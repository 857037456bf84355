using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Work;

/// <summary>Tells staff which sign-ups and applications wait.</summary>
public static class ListAccountsWorkHandler
{
    public static WaitingWork Handle(ListAccountsWork query) => WaitingWork.None;
}
