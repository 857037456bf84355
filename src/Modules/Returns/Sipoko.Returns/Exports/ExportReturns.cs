using Sipoko.Returns.Contracts;

namespace Sipoko.Returns.Exports;

/// <summary>Tells a person which returns are kept of them.</summary>
public static class ExportReturnsHandler
{
    public static DataExport Handle(ExportReturns query) => DataExport.Empty;
}
