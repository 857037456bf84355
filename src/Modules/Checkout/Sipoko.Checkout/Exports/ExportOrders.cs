using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Exports;

/// <summary>Tells a person which orders and gift cards are kept of them.</summary>
public static class ExportOrdersHandler
{
    public static async Task<DataExport> Handle(ExportOrders query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var orders = await session.Query<Order>().Where(order => order.Buyer == query.AccountId).OrderBy(order => order.PlacedAt).ToListAsync(cancellation);
        var batch = session.CreateBatchQuery();
        var refunds = orders.ToDictionary(order => order.Id, order => batch.Query<Refund>().Where(refund => refund.OrderId == order.Id).ToList());
        await batch.Execute(cancellation);
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
            back.AddRange((await refunds[order.Id]).Where(refund => refund.Counts).Select(refund => new Dictionary<string, string>
            {
                ["Commande"] = order.Reference.Value, ["Demandé le"] = French.Instant(refund.AskedAt), ["Montant"] = French.Euros(refund.Total), ["Motif"] = refund.Reason, ["État"] = RefundWords.State(refund),
            }));
        }

        return new([new("Commandes", rows), new("Articles commandés", lines), new("Remboursements", back), new("Cartes cadeaux achetées", await GiftCards(query.AccountId, session, keys, cancellation))]);
    }

    /// <summary>With the words of the giver; what the recipient does with the card is the recipient's.</summary>
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> GiftCards(AccountId account, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var order in await session.Query<GiftCardOrder>().Where(order => order.Account == account).OrderBy(order => order.OrderedAt).ToListAsync(cancellation))
        {
            var words = await keys.Open(order.Words, cancellation);
            rows.Add(new Dictionary<string, string>
            {
                ["Référence"] = order.Reference.Value, ["Commandée le"] = French.Instant(order.OrderedAt), ["Payée le"] = order.PaidAt is { } paid ? French.Instant(paid) : "non",
                ["Montant"] = French.Euros(order.Amount), ["Envoi"] = French.Day(order.SendOn), ["Votre adresse e-mail"] = (await keys.Open(order.BuyerEmail, cancellation))?.Value ?? "effacée",
                ["Destinataire"] = words is null ? "effacé" : $"{words.RecipientName}, {(await keys.Open(order.RecipientEmail, cancellation))?.Value}", ["Votre nom"] = words?.SenderName ?? "effacé",
                ["Votre message"] = words?.Message ?? "", ["Conditions"] = order.TermsVersion,
            });
        }

        return rows;
    }
}
