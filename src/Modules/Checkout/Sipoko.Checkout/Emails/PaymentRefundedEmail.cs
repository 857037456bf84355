using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the buyer: money that buys nothing goes back, and why.</summary>
internal sealed record PaymentRefundedEmail(string Reference, string Amount, string Why) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: vous êtes remboursé";

    public string Preheader => $"{Amount} reviennent sur votre moyen de paiement.";

    public string Reason => $"Vous recevez ce message parce que vous avez payé la commande {Reference} sur Sipoko.";
}
