using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Web.Language;

namespace Sipoko.Fulfilment.Exports;

/// <summary>Tells a person which deliveries are kept of them.</summary>
public static class ExportDeliveriesHandler
{
    public static async Task<DataExport> Handle(ExportDeliveries query, IQuerySession session, CancellationToken cancellation)
    {
        var orders = await session.Query<SellerOrder>().Where(order => order.Buyer == query.AccountId).OrderBy(order => order.PreparedAt).ToListAsync(cancellation);
        return new(
        [
            new("Livraisons", [.. orders.Select(order => new Dictionary<string, string>
            {
                ["Commande"] = order.Reference.Value, ["Vendeur"] = order.ShopName, ["Promise pour le"] = French.Day(order.PromisedBy), ["État"] = SellerOrderPhrases.State(order),
            })]),
            new("Colis", [.. orders.SelectMany(order => order.Parcels.Select(parcel => new Dictionary<string, string>
            {
                ["Commande"] = order.Reference.Value, ["Transporteur"] = parcel.Carrier, ["Suivi"] = parcel.Tracking.Value, ["Contenu"] = SellerOrderPhrases.Contents(parcel.Contents, order),
                ["Expédié le"] = French.Instant(parcel.ShippedAt), ["Reçu le"] = parcel.ReceivedAt is { } received ? French.Instant(received) : "pas encore",
            }))]),
        ]);
    }
}
