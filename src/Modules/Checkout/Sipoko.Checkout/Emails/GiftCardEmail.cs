using Sipoko.Checkout.GiftCards;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the holder: the card with its code; the only place where the code is written.</summary>
/// <param name="UsableFrom">Null when it can be used at once.</param>
internal sealed record GiftCardEmail(
    GiftCardOrigin Origin, string RecipientName, string SenderName, string? Message, string Amount, string Code, string? UsableFrom, string ValidUntil, string BalanceUrl, string ShopUrl,
    string TermsUrl) : IEmailView
{
    public string Subject => Origin switch
    {
        GiftCardOrigin.Bought => $"{SenderName} vous offre une carte cadeau Sipoko de {Amount}",
        GiftCardOrigin.Reissued => $"Votre nouvelle carte cadeau Sipoko de {Amount}",
        _ => $"Votre remboursement\u00A0: une carte cadeau Sipoko de {Amount}",
    };

    public string Preheader => $"Valable jusqu’au {ValidUntil} dans toutes les boutiques.";

    public string Reason => Origin switch
    {
        GiftCardOrigin.Bought => $"Vous recevez ce message parce que {SenderName} a indiqué votre adresse pour vous offrir cette carte. Conservez-le\u00A0: nous ne gardons pas le code.",
        GiftCardOrigin.Reissued => "Vous recevez ce message parce que votre carte cadeau a été bloquée et remplacée. Conservez-le\u00A0: nous ne gardons pas le code.",
        _ => "Vous recevez ce message parce qu’un article payé par carte cadeau vous est remboursé. Conservez-le\u00A0: nous ne gardons pas le code.",
    };

    public string Intro => Origin switch
    {
        GiftCardOrigin.Bought => $"{SenderName} vous offre une carte cadeau de {Amount}, à dépenser dans toutes les boutiques de Sipoko.",
        GiftCardOrigin.Reissued => $"Votre ancienne carte ne fonctionne plus. Son solde de {Amount} est sur celle-ci.",
        _ => $"La carte cadeau qui avait payé votre commande n’est plus active. Les {Amount} remboursés sont sur celle-ci.",
    };
}
