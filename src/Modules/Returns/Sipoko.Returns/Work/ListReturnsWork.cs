using Sipoko.Returns.Contracts;

namespace Sipoko.Returns.Work;

/// <summary>Tells staff which cases wait for a decision.</summary>
public static class ListReturnsWorkHandler
{
    public static WaitingWork Handle(ListReturnsWork query) => WaitingWork.None;
}
