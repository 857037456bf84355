using Sipoko.Messaging.Contracts;

namespace Sipoko.Messaging.Exports;

/// <summary>Tells a person what they wrote.</summary>
public static class ExportCorrespondenceHandler
{
    public static DataExport Handle(ExportCorrespondence query) => DataExport.Empty;
}
