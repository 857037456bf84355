using System.Text;
using Sipoko.Checkout.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Refunds;

/// <summary>A refund as people and other modules are told of it.</summary>
internal static class RefundWords
{
    /// <summary>How long banks take to show it.</summary>
    public const string Delay = "5 à 10 jours selon votre banque";

    /// <param name="total">What goes back, on gift cards or in money.</param>
    public static OrderRefunded Announce(Refund refund, Money total, DateTimeOffset at) => new(
        refund.Id, refund.OrderId, refund.SellerOrderId, total, refund.ToGiftCards, refund.Cause, at, refund.EventCount + 1,
        refund.Counts ? [.. refund.Lines.Where(line => line.Amount > Money.Zero).Select(line => new RefundedLine(line.OfferId, line.Quantity, line.Amount, line.BackOnSale))] : []);

    public static NoteInThread Note(Refund refund, DateTimeOffset at) => new(
        DerivedId.Of(Encoding.UTF8.GetBytes($"refund:{refund.Id.Value:N}:{refund.Attempt}")), refund.SellerOrderId,
        $"Remboursement de {French.Euros(refund.Automatic)} envoyé à l’acheteur\u00A0: {Cause(refund.Cause)}.", at);

    public static string Cause(RefundCause cause) => cause switch
    {
        RefundCause.LineRefused => "article que le vendeur ne peut pas livrer",
        RefundCause.LateCancelled => "livraison en retard, annulée",
        RefundCause.Withdrawal => "rétractation",
        RefundCause.Return => "retour",
        RefundCause.NonDelivery => "colis jamais reçu",
        RefundCause.Agreement => "accord entre acheteur et vendeur",
        _ => "décision de Sipoko",
    };

    /// <summary>The cause, as the beginning of a sentence.</summary>
    public static string Because(Refund refund) => string.Concat(Cause(refund.Cause)[..1].ToUpper(French.Culture), Cause(refund.Cause)[1..]);

    public static string State(Refund refund) => refund.Status switch
    {
        RefundStatus.Accepted => "En cours",
        RefundStatus.Sent => "Envoyé",
        RefundStatus.Transferred => "Payé par virement",
        RefundStatus.Stopped => "Bloqué",
        RefundStatus.Declined => "Refusé",
        _ => "Classé",
    };

    public static string Tone(Refund refund) => refund.Status switch
    {
        RefundStatus.Sent or RefundStatus.Transferred => "ok",
        RefundStatus.Stopped or RefundStatus.Declined => "err",
        _ => "info",
    };

    public static string Means(Refund refund) => (refund.ByStripe > Money.Zero, refund.ToGiftCards > Money.Zero) switch
    {
        (true, true) => $"{French.Euros(refund.ByStripe)} sur le moyen de paiement utilisé, {French.Euros(refund.ToGiftCards)} sur la carte cadeau",
        (false, true) => "sur la carte cadeau qui a payé",
        _ => "sur le moyen de paiement utilisé",
    };
}
