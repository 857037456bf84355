using Marten;
using Sipoko.Checkout.Contracts;

namespace Sipoko.Returns.Purchases;

/// <summary>The money is in: what each seller sold is kept, so that a buyer can withdraw from the first minute.</summary>
public static class KeepPurchasesOnOrderPaidHandler
{
    public static IReadOnlyList<Purchase> Decide(OrderPaid paid, IReadOnlySet<SellerOrderId> alreadyKept) =>
    [
        .. paid.SellerOrders.Where(part => !alreadyKept.Contains(part.SellerOrderId)).Select(part => new Purchase(
            part.SellerOrderId, paid.OrderId, paid.Reference, part.SellerId, part.ShopName, part.SellerEmail, paid.Buyer, paid.Person, paid.Email, part.PromisedBy, paid.PaidAt,
            [.. part.Lines.Select(line => new PurchasedLine(line.OfferId, line.ProductId, line.Title, line.Picture, line.Quantity, line.UnitPrice, line.MadeToMeasure))], null, [], [])),
    ];

    public static async Task Handle(OrderPaid paid, IDocumentSession session, CancellationToken cancellation)
    {
        var known = await session.Query<Purchase>().Where(purchase => purchase.OrderId == paid.OrderId).Select(purchase => purchase.Id).ToListAsync(cancellation);
        paid = paid with { Buyer = await session.BuyerOf(paid.OrderId, paid.Buyer, cancellation) };
        foreach (var purchase in Decide(paid, known.ToHashSet()))
        {
            session.Store(purchase);
        }
    }
}
