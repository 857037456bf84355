using Sipoko.Checkout.Contracts;

namespace Sipoko.Checkout.Orders;

/// <summary>What the other modules are told of a paid order.</summary>
internal static class PaidOrder
{
    public static Contracts.OrderPaid Announce(Order order) => new(
        order.Id, order.Reference, order.Buyer, order.Person, order.Email, order.Recipient, order.Total, order.PaidAt!.Value, order.TermsVersion,
        [.. order.SellerOrders.Select(part => new PaidSellerOrder(
            part.SellerOrderId, part.SellerId, part.Seller.ShopName, part.Seller.Email, part.PromisedBy(order.PaidAt.Value), part.Total, [.. part.Lines.Select(LineOf)]))],
        order.EventCount);

    private static PaidLine LineOf(PlacedLine line) =>
        new(line.OfferId, line.ProductId, line.Slug, line.Title, line.Picture, line.Quantity, line.UnitPrice, line.MadeToMeasure);
}
