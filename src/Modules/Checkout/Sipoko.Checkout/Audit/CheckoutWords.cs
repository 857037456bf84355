using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
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
    public const string Refund = "Remboursement";
    public const string Entry = "Écriture";

    public static string StockOf(string title) => $"{Stock}\u00A0: {title}";

    public static Telling Tell(object happened) => happened switch
    {
        OrderPlaced e => $"Commande {e.Reference} passée\u00A0: {French.Euros(e.Total)}, {French.Count(e.SellerOrders.Count, "vendeur", "vendeurs")}, conditions {e.TermsVersion}",
        OrderPaid e => $"Commande payée\u00A0: {French.Euros(e.Amount)}",
        OrderCancelled e => new Telling("Commande annulée", ReasonOf(e.Reason)),
        BuyerRevealed e => new Telling("Données de l’acheteur consultées par l’équipe", e.Reason),
        RefundGranted e => new Telling(e.IsAgreed ? "Remboursement accordé par l’équipe, par accord" : "Remboursement décidé par l’équipe", $"{e.Statement.Facts} ({e.Statement.Ground})"),
        OrderJoined => "Rattachée à un compte",
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
        PaymentRefundRefused e => new Telling($"Renvoi refusé par Stripe, {e.PaymentIntentId}", e.Why),
        PaymentRefundRetried e => $"Renvoi tenté de nouveau (tentative {e.Attempt}), {e.PaymentIntentId}",
        PaymentRefundReturned e => new Telling($"Renvoi revenu\u00A0: {French.Euros(e.Amount)}, {e.RefundId}", e.Why),
        PaymentSettledByHand e => new Telling($"Réglé à la main {PaymentWords.From(e.From)}, {e.PaymentIntentId}", e.Reason),
        RefundAccepted e => new Telling($"Remboursement accepté\u00A0: {French.Euros(e.ByStripe)} par Stripe, {French.Euros(e.ToCards.Select(card => card.Amount).Sum())} sur carte cadeau, reste {French.Euros(e.Rest)}", e.Reason),
        RefundDeclined e => new Telling("Remboursement refusé", e.Why),
        RefundSent e => $"Remboursement envoyé (tentative {e.Attempt})\u00A0: {French.Euros(e.Amount)}, {e.StripeRefundId ?? "sans Stripe"}",
        RefundStopped e => new Telling(e.CameBack ? "Remboursement revenu" : "Remboursement refusé par Stripe", e.Why),
        RefundRetried e => $"Remboursement tenté de nouveau (tentative {e.Attempt})",
        RefundTransferred e => new Telling($"Payé par virement\u00A0: {French.Euros(e.Amount)}", e.Reason),
        RefundFiled e => new Telling("Demande classée", e.Reason),
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

    public static IReadOnlyList<FoldedField> Fields(Refund refund) =>
    [
        new("État", RefundWords.State(refund)),
        new("Motif", RefundWords.Cause(refund.Cause)),
        new("Total", French.Euros(refund.Total)),
        new("Par Stripe", French.Euros(refund.ByStripe)),
        new("Sur carte cadeau", French.Euros(refund.ToGiftCards)),
        new("Reste à payer à la main", French.Euros(refund.LeftToPay)),
        new("Tentative", French.Number(refund.Attempt)),
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

    private static string ReasonOf(RefundReason reason) => reason switch
    {
        RefundReason.PaidTwice => "payé deux fois",
        RefundReason.SoldOutMeanwhile => "stock épuisé entre-temps",
        _ => "argent inexpliqué",
    };

    private static string ReasonOf(QuarantineReason reason) => reason switch
    {
        QuarantineReason.WrongAmount => "montant différent de l’attendu",
        QuarantineReason.WrongCurrency => "devise autre que l’euro",
        _ => "paiement d’une autre commande",
    };
}
