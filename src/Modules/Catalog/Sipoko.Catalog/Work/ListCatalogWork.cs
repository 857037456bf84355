using Sipoko.Catalog.Contracts;

namespace Sipoko.Catalog.Work;

/// <summary>Tells staff which listings wait.</summary>
public static class ListCatalogWorkHandler
{
    public static WaitingWork Handle(ListCatalogWork query) => WaitingWork.None;
}
