using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Exports;

/// <summary>Tells a person what is kept of them.</summary>
public static class ExportAccountHandler
{
    public static DataExport Handle(ExportAccount query) => DataExport.Empty;
}
