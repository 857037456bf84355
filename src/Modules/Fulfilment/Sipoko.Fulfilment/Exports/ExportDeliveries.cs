using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.Exports;

/// <summary>Tells a person which deliveries are kept of them.</summary>
public static class ExportDeliveriesHandler
{
    public static DataExport Handle(ExportDeliveries query) => DataExport.Empty;
}
