using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Exports;

/// <summary>Tells a person which orders are kept of them.</summary>
public static class ExportOrdersHandler
{
    public static async Task<DataExport> Handle(ExportOrders query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var orders = await session.Query<Order>().Where(order => order.Buyer == query.AccountId).OrderBy(order => order.PlacedAt).ToListAsync(cancellation);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        var lines = new List<IReadOnlyDictionary<string, string>>();
        var back = new List<IReadOnlyDictionary<string, string>>();
        foreach (var order in orders)
        {
            rows.Add(new Dictionary<string, string>
            {
                ["Référence"] = order.Reference.Value, ["Passée le"] = French.Instant(order.PlacedAt), ["Payée le"] = order.PaidAt is { } paid ? French.Instant(paid) : "non",
                ["État"] = OrderWords.State(order.Status), ["Total"] = French.Euros(order.Total), ["Conditions"] = order.TermsVersion,
                ["Adresse e-mail"] = (await keys.Open(order.Email, cancellation))?.Value ?? "effacée", ["Livraison"] = Addresses.Lines(await keys.Open(order.Recipient, cancellation)),
            });
            lines.AddRange(order.SellerOrders.SelectMany(part => part.Lines.Select(line => new Dictionary<string, string>
            {
                ["Commande"] = order.Reference.Value, ["Vendeur"] = part.Seller.ShopName, ["Article"] = line.Title, ["Quantité"] = French.Number(line.Quantity), ["Prix"] = French.Euros(line.Total),
            })));
            var refunds = await session.Query<Refund>().Where(refund => refund.OrderId == order.Id).ToListAsync(cancellation);
            back.AddRange(refunds.Where(refund => refund.Counts).Select(refund => new Dictionary<string, string>
            {
                ["Commande"] = order.Reference.Value, ["Demandé le"] = French.Instant(refund.AskedAt), ["Montant"] = French.Euros(refund.Total), ["Motif"] = refund.Reason, ["État"] = RefundWords.State(refund),
            }));
        }

        return new([new("Commandes", rows), new("Articles commandés", lines), new("Remboursements", back)]);
    }
}
