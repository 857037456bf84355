using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the buyer: the confirmation on a durable medium (art. L221-13 Code de la consommation), with the model withdrawal form (annex to art. R221-1).</summary>
internal sealed record OrderConfirmedEmail(
    string Reference, string PaidAt, string Total, string Means, string Recipient, string OrderUrl, string TermsUrl, string TermsVersion, string WithdrawalUrl, IReadOnlyList<MailPart> Parts) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: confirmation";

    public string Preheader => $"Paiement de {Total} reçu. Les vendeurs préparent vos colis.";

    public string Reason => $"Vous recevez ce message parce que vous avez passé la commande {Reference} sur Sipoko. Conservez-le\u00A0: il confirme votre contrat.";
}

internal sealed record MailPart(string ShopName, string Identity, string Contact, string Promise, string Total, IReadOnlyList<MailLine> Lines);

internal sealed record MailLine(string Title, int Quantity, string UnitPrice, string Total, bool MadeToMeasure);
