using Marten;
using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Tells the buyer's pages how far each seller's part is, of one order or of a list of them.</summary>
public static class GetOrderProgressHandler
{
    public static async Task<OrderProgress> Handle(GetOrderProgress query, IQuerySession session, CancellationToken cancellation)
    {
        var orders = await session.Query<SellerOrder>().Where(order => order.OrderId == query.OrderId).ToListAsync(cancellation);
        return new([.. orders.Select(ProgressOf)]);
    }

    public static async Task<ProgressOfOrders> Handle(GetProgressOfOrders query, IQuerySession session, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var asked = query.Orders.Distinct().ToDictionary(id => id, id => batch.Query<SellerOrder>().Where(order => order.OrderId == id).ToList());
        await batch.Execute(cancellation);
        var progress = new Dictionary<OrderId, OrderProgress>();
        foreach (var (id, found) in asked)
        {
            progress[id] = new([.. (await found).Select(ProgressOf)]);
        }

        return new(progress);
    }

    internal static SellerOrderProgress ProgressOf(SellerOrder order)
    {
        var titles = order.Lines.ToDictionary(line => line.OfferId, line => line.Title);
        return new(order.Id, order.SellerId, order.PromisedBy, order.IsShipped, order.IsReceived, [.. order.Parcels.Select(parcel => new ParcelProgress(
            parcel.Id, parcel.Carrier, parcel.Tracking, parcel.TrackingUrl, parcel.ShippedAt, parcel.ReceivedAt,
            [.. parcel.Contents.Select(line => $"{line.Quantity}\u00A0× {titles[line.OfferId]}")]))],
            order.IsCancelled, order.LateSince,
            [.. order.Cancellations.Select(cancelled => new CancelledProgress(
                SellerOrderPhrases.Cancelled(cancelled.Cause), [.. cancelled.Lines.Select(line => new CancelledLine(line.OfferId, line.Quantity))], cancelled.At))]);
    }
}
