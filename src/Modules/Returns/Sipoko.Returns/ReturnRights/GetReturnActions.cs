using Sipoko.Returns.Contracts;

namespace Sipoko.Returns.ReturnRights;

/// <summary>Tells a buyer's order page what may be done.</summary>
public static class GetReturnActionsHandler
{
    public static ReturnActions Handle(GetReturnActions query) => new([]);
}
