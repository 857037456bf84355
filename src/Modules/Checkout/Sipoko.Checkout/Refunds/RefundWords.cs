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

    public static string Means(Refund refund) => refund.Status is RefundStatus.Transferred
        ? Means(refund.ByStripe + refund.Rest - refund.ByHand, refund.ByHand, refund.ToGiftCards)
        : Means(refund.ByStripe, Money.Zero, refund.ToGiftCards);

    /// <summary>«par virement bancaire»; with the amount of each when there are several.</summary>
    public static string Means(Money byStripe, Money byTransfer, Money toCards)
    {
        (Money Amount, string How)[] ways =
            [.. new[] { (byStripe, "sur le moyen de paiement utilisé"), (byTransfer, "par virement bancaire"), (toCards, "sur la carte cadeau") }.Where(way => way.Item1 > Money.Zero)];
        return ways switch
        {
            [] => "sur le moyen de paiement utilisé",
            [var only] => only.How,
            _ => string.Join(", ", ways.Select(way => $"{French.Euros(way.Amount)} {way.How}")),
        };
    }

    /// <summary>What was decided or found, after the cause, when it says more: «Rupture de stock».</summary>
    public static string? More(Refund refund) =>
        refund.Cause is RefundCause.LineRefused or RefundCause.Agreement or RefundCause.StaffDecision && !string.Equals(refund.Reason, Cause(refund.Cause), StringComparison.OrdinalIgnoreCase) ? refund.Reason : null;
}
