using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.SellerOrders;

internal static class Delivery
{
    /// <summary>Received as a whole: the last parcel is there, and what is missing was cancelled.</summary>
    public static SellerOrderDelivered Announce(SellerOrder order) => new(
        order.Id, order.OrderId, order.Reference, order.SellerId, order.ShopName, order.Buyer, order.Person, order.Email, order.Parcels.Max(parcel => parcel.ReceivedAt!.Value),
        [.. order.Lines.Where(line => order.Kept(line) > 0).Select(line => new DeliveredLine(line.OfferId, line.ProductId, line.Title, order.Kept(line), line.UnitPrice, line.MadeToMeasure))],
        order.EventCount);
}
