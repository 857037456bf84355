using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.Work;

/// <summary>Tells staff which deliveries need a person.</summary>
public static class ListFulfilmentWorkHandler
{
    public static WaitingWork Handle(ListFulfilmentWork query) => WaitingWork.None;
}
