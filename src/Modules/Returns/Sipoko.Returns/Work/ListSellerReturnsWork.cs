using Sipoko.Returns.Contracts;

namespace Sipoko.Returns.Work;

/// <summary>Tells a seller which returns wait for it.</summary>
public static class ListSellerReturnsWorkHandler
{
    public static WaitingWork Handle(ListSellerReturnsWork query) => WaitingWork.None;
}
