using Sipoko.Catalog.Contracts;

namespace Sipoko.Catalog.Work;

/// <summary>Tells a seller which of its listings need a hand.</summary>
public static class ListSellerCatalogWorkHandler
{
    public static WaitingWork Handle(ListSellerCatalogWork query) => WaitingWork.None;
}
