using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Audit;

/// <summary>Gift cards in the words of the console; personal values stay sealed, and no code stands anywhere.</summary>
internal static class GiftCardTelling
{
    public const string Card = "Carte cadeau";
    public const string Purchase = "Achat de carte cadeau";

    /// <summary>Null for what is no event of a gift card.</summary>
    public static Telling? Tell(object happened) => happened switch
    {
        GiftCardOrdered e => (Telling?)$"Carte cadeau {e.Reference} de {French.Euros(e.Amount)} commandée, conditions {e.TermsVersion}",
        GiftCardPaymentOpened e => $"Page de paiement ouverte (tentative {e.Attempt})",
        GiftCardPaid e => $"Payée\u00A0: {French.Euros(e.Amount)} {OrderWords.Means(e.Means)}, {e.PaymentIntentId}",
        GiftCardOrderExpired => "Commande expirée",
        GiftCardPaymentQuarantined e => $"Paiement mis à part\u00A0: {e.AmountReceived} centimes ({e.Currency}), {e.PaymentIntentId}",
        GiftCardRefundDue e => new Telling($"À rembourser\u00A0: {French.Euros(e.Amount)}", e.Reason is GiftCardRefundReason.Withdrawn ? "rétractation" : e.Reason is GiftCardRefundReason.PaidTwice ? "payée deux fois" : "argent inexpliqué"),
        GiftCardRefunded e => $"Remboursée\u00A0: {French.Euros(e.Amount)}, {e.RefundId}",
        GiftCardRefundRefused e => new Telling($"Remboursement refusé par Stripe, {e.PaymentIntentId}", e.Why),
        GiftCardRefundRetried e => $"Remboursement tenté de nouveau (tentative {e.Attempt}), {e.PaymentIntentId}",
        GiftCardRefundReturned e => new Telling($"Remboursement revenu\u00A0: {French.Euros(e.Amount)}, {e.RefundId}", e.Why),
        GiftCardSettledByHand e => new Telling($"Réglé à la main {PaymentWords.From(e.From)}, {e.PaymentIntentId}", e.Reason),
        GiftCardIssued e => $"Émise pour {French.Euros(e.Amount)}, code terminé par {e.LastFour}, valable jusqu’au {French.Day(ParisTime.Day(e.ValidUntil.AddTicks(-1)))}",
        GiftCardSent => "Code envoyé par e-mail, oublié ici",
        GiftCardReserved e => $"{French.Euros(e.Amount)} réservés pour une commande",
        GiftCardReleased => "Réservation rendue",
        GiftCardRedeemed => "Réservation dépensée",
        GiftCardCredited e => $"{French.Euros(e.Amount)} recrédités par un remboursement",
        GiftCardBlocked e => new Telling("Bloquée", $"{e.Reasons.Facts} ({e.Reasons.Ground})"),
        GiftCardReplaced e => $"Remplacée\u00A0: {French.Euros(e.Amount)} sur une autre carte",
        GiftCardWithdrawn => "Annulée par rétractation",
        GiftCardExpiryReminded e => $"Bénéficiaire prévenu {e.DaysBefore} jours avant la fin",
        GiftCardExpired e => $"Expirée\u00A0: {French.Euros(e.Lapsed)} perdus",
        _ => default(Telling?),
    };

    public static IReadOnlyList<FoldedField> Fields(GiftCard card) =>
    [
        new("Code terminé par", card.LastFour),
        new("État", card.Status.ToString()),
        new("Montant", French.Euros(card.Amount)),
        new("Reste", French.Euros(card.Available)),
        new("Réservé", French.Euros(card.Holds.Select(hold => hold.Amount).Sum())),
        new("Utilisable du", French.Instant(card.ActiveFrom)),
        new("Valable jusqu’au", French.Instant(card.ValidUntil)),
    ];

    public static IReadOnlyList<FoldedField> Fields(GiftCardOrder order) =>
    [
        new("Référence", order.Reference.Value),
        new("État", order.Status.ToString()),
        new("Montant", French.Euros(order.Amount)),
        new("Envoi", French.Day(order.SendOn)),
        new("Pages de paiement", order.Sessions.Count == 0 ? "aucune" : string.Join(", ", order.Sessions)),
    ];
}
