using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To who paid a gift card: the confirmation on a durable medium (art. L221-13 Code de la consommation).</summary>
internal sealed record GiftCardReceiptEmail(
    string Reference, string Amount, string PaidAt, string Means, string RecipientName, string SendOn, string WithdrawUntil, string UsableFrom, string ValidUntil, string OrderUrl, string TermsUrl,
    string TermsVersion) : IEmailView
{
    public string Subject => $"Carte cadeau {Reference}\u00A0: confirmation";

    public string Preheader => $"Paiement de {Amount} reçu.";

    public string Reason => $"Vous recevez ce message parce que vous avez acheté la carte cadeau {Reference} sur Sipoko. Conservez-le\u00A0: il confirme votre contrat.";
}
