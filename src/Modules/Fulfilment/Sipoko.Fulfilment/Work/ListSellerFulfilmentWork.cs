using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.Work;

/// <summary>Tells a seller what it has to ship.</summary>
public static class ListSellerFulfilmentWorkHandler
{
    public static WaitingWork Handle(ListSellerFulfilmentWork query) => WaitingWork.None;
}
