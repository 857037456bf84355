using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;
using LinesCancelled = Sipoko.Fulfilment.SellerOrders.LinesCancelled;
using ParcelShipped = Sipoko.Fulfilment.SellerOrders.ParcelShipped;

namespace Sipoko.Fulfilment.Audit;

/// <summary>Tells the audit console the history of an order's seller orders.</summary>
public static class DescribeSellerOrdersHandler
{
    public static async Task<AuditTrail> Handle(DescribeSellerOrders query, IQuerySession session, CancellationToken cancellation)
    {
        var orders = await session.Query<SellerOrder>().Where(order => order.OrderId == query.OrderId).ToListAsync(cancellation);
        var entries = new List<AuditEntry>();
        foreach (var order in orders)
        {
            entries.AddRange(await session.Tell("Expédition", order.Id.Value, SellerOrderWords.SubjectOf(order), SellerOrderWords.Tell, cancellation));
        }

        return new(entries);
    }
}

public static class FoldFulfilmentStreamHandler
{
    public static async Task<FoldedState?> Handle(FoldFulfilmentStream query, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<SellerOrder>(new SellerOrderId(query.StreamId), cancellation) is { } order
            ? await session.Fold<SellerOrder>(query.StreamId, SellerOrderWords.SubjectOf(order), query.Version, query.At, SellerOrderWords.Fields, cancellation)
            : null;
}

/// <summary>Seller orders in the words of the console.</summary>
internal static class SellerOrderWords
{
    public static string SubjectOf(SellerOrder order) => $"Commande vendeur · {order.ShopName}";

    public static Telling Tell(object happened) => happened switch
    {
        SellerOrderPrepared e => $"À expédier par {e.ShopName}\u00A0: {French.Count(e.Lines.Sum(line => line.Quantity), "article", "articles")}, à livrer le {French.ShortDay(e.PromisedBy)}",
        ParcelShipped e => $"Colis remis à {e.Carrier}, suivi {e.Tracking}",
        ParcelReceived => "Colis reçu, dit l’acheteur",
        LinesCancelled e => new Telling($"{SellerOrderPhrases.Cancelled(e.Cause)}\u00A0: {French.Count(e.Lines.Sum(line => line.Quantity), "article", "articles")}", e.Reason),
        SellerReminded => "Vendeur relancé avant la date promise",
        BecameLate => "Date promise passée, acheteur prévenu",
        SellerOrderJoined => "Rattachée à un compte",
        _ => happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(SellerOrder order) =>
    [
        new("Vendeur", order.ShopName),
        new("Promesse", French.Day(order.PromisedBy)),
        new("Articles", string.Join(", ", order.Lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}"))),
        new("Reste à expédier", string.Join(", ", order.Lines.Where(line => order.LeftToShip(line.OfferId) > 0).Select(line => $"{order.LeftToShip(line.OfferId)}\u00A0× {line.Title}")) is { Length: > 0 } left ? left : "rien"),
        new("Colis", order.Parcels.Count == 0 ? "aucun" : string.Join(", ", order.Parcels.Select(parcel => $"{parcel.Carrier} {parcel.Tracking}{(parcel.ReceivedAt is null ? "" : " (reçu)")}"))),
        new("Annulé", order.Cancellations.Count == 0 ? "rien" : string.Join(", ", order.Cancellations.Select(cancelled => SellerOrderPhrases.Contents(cancelled.Lines, order)))),
        new("État", SellerOrderPhrases.State(order)),
    ];
}
