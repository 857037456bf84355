using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Work;

/// <summary>Tells a seller what its company must still settle.</summary>
public static class ListSellerAccountWorkHandler
{
    public static WaitingWork Handle(ListSellerAccountWork query) => WaitingWork.None;
}
