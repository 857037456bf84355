using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stocks;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Audit;

/// <summary>Orders, payments and stocks in the words of the console; personal values stay sealed.</summary>
internal static class CheckoutWords
{
    public const string Module = "Commande";
    public const string Order = "Commande";
    public const string Payment = "Paiement";
    public const string Stock = "Stock";
    public const string Entry = "Écriture";

    public static string StockOf(string title) => $"{Stock}\u00A0: {title}";

    public static Telling Tell(object happened) => happened switch
    {
        OrderPlaced e => $"Commande {e.Reference} passée\u00A0: {French.Euros(e.Total)}, {French.Count(e.SellerOrders.Count, "vendeur", "vendeurs")}, conditions {e.TermsVersion}",
        OrderPaid e => $"Commande payée\u00A0: {French.Euros(e.Amount)}",
        OrderCancelled e => new Telling("Commande annulée", ReasonOf(e.Reason)),
        PaymentStarted e => e.GiftCards is { } cards
            ? $"Paiement attendu\u00A0: {French.Euros(e.Expected)}, et {French.Euros(cards.Select(card => card.Amount).Sum())} par carte cadeau"
            : $"Paiement attendu\u00A0: {French.Euros(e.Expected)}",
        PaymentCovered => "Payé en entier par carte cadeau",
        PaymentOpened e => $"Page de paiement ouverte (tentative {e.Attempt})",
        PaymentSucceeded e => $"Paiement reçu\u00A0: {French.Euros(e.Amount)} {OrderWords.Means(e.Means)}, {e.PaymentIntentId}",
        PaymentExpired => "Paiement expiré",
        PaymentAbandoned => new Telling("Paiement abandonné", ReasonOf(CancellationReason.ByBuyer)),
        PaymentQuarantined e => new Telling($"Paiement mis à part\u00A0: {e.AmountReceived} centimes ({e.Currency}), {e.PaymentIntentId}", ReasonOf(e.Reason)),
        PaymentRefundDue e => new Telling($"À rembourser\u00A0: {French.Euros(e.Amount)}, {e.PaymentIntentId}", ReasonOf(e.Reason)),
        PaymentRefunded e => $"Remboursé\u00A0: {French.Euros(e.Amount)}, {e.RefundId}",
        StockAdded e => e.Quantity < 0 ? $"{-e.Quantity} retirés par le vendeur" : $"{e.Quantity} ajoutés par le vendeur",
        StockReserved e => $"{e.Quantity} réservés pour la commande",
        StockReleased e => new Telling($"{e.Quantity} remis en vente", e.Reason is ReleaseReason.PaymentExpired ? "délai de paiement dépassé" : "commande annulée"),
        StockSold e => $"{e.Quantity} vendus",
        EntryPosted e => $"{LedgerWords.Kind(e.Kind)}\u00A0: {LedgerWords.Lines(e.Postings)}",
        _ => GiftCardTelling.Tell(happened) ?? happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(Order order) =>
    [
        new("Référence", order.Reference.Value),
        new("État", OrderWords.State(order.Status)),
        new("Acheteur", order.Buyer is null ? "invité" : "titulaire d’un compte"),
        new("Vendeurs", string.Join(", ", order.SellerOrders.Select(part => $"{part.Seller.ShopName} ({French.Euros(part.Total)}, commission {French.Percent(part.Commission)} HT)"))),
        new("Articles", string.Join(", ", order.Lines.Select(line => $"{line.Quantity}\u00A0× {line.Title} à {French.Euros(line.UnitPrice)}"))),
        new("Total", French.Euros(order.Total)),
        new("Conditions", order.TermsVersion),
        new("Payée le", order.PaidAt is { } paidAt ? French.Instant(paidAt) : "pas encore"),
        new("Annulation", order.Cancelled is { } reason ? ReasonOf(reason) : "non"),
    ];

    public static IReadOnlyList<FoldedField> Fields(Payment payment) =>
    [
        new("Attendu", French.Euros(payment.Expected)),
        new("État", StateOf(payment.Status)),
        new("Pages de paiement", payment.Sessions.Count == 0 ? "aucune" : string.Join(", ", payment.Sessions)),
        new("Paiements reçus", payment.Intents.Count == 0 ? "aucun" : string.Join(", ", payment.Intents)),
        new("Moyen", payment is { Means: null, Shares.Count: 0 } ? "inconnu" : OrderWords.Means(payment)),
        new("À rembourser", payment.RefundsDue.Count == 0 ? "rien" : French.Euros(payment.RefundsDue.Select(due => due.Amount).Sum())),
    ];

    public static IReadOnlyList<FoldedField> Fields(Stock stock) =>
    [
        new("En vente", French.Number(stock.Available)),
        new("Réservés", French.Number(stock.Holds.Sum(hold => hold.Quantity))),
    ];

    public static IReadOnlyList<FoldedField> Fields(LedgerEntry entry) =>
        [new("Nature", LedgerWords.Kind(entry.Kind)), .. entry.Postings.Select(posting => new FoldedField(posting.Account.Value, French.Euros(Money.OfCents(posting.Cents))))];

    private static string StateOf(PaymentStatus status) => status switch
    {
        PaymentStatus.Awaited => "attendu",
        PaymentStatus.Succeeded => "reçu",
        PaymentStatus.Expired => "expiré",
        PaymentStatus.Abandoned => "abandonné",
        _ => "mis à part",
    };

    private static string ReasonOf(CancellationReason reason) => reason is CancellationReason.ByBuyer ? "annulée par l’acheteur" : "délai de paiement dépassé";

    private static string ReasonOf(RefundReason reason) => reason is RefundReason.PaidTwice ? "payé deux fois" : "stock épuisé entre-temps";

    private static string ReasonOf(QuarantineReason reason) => reason switch
    {
        QuarantineReason.WrongAmount => "montant différent de l’attendu",
        QuarantineReason.WrongCurrency => "devise autre que l’euro",
        _ => "paiement d’une autre commande",
    };
}
