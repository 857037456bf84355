using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the seller: staff had money given back out of what is kept for it, and why (art. 17 of Regulation 2022/2065; art. 4 of Regulation 2019/1150).</summary>
/// <param name="Decision">Who decided it.</param>
/// <param name="Contest">Null when the seller agreed to it.</param>
internal sealed record RefundGrantedEmail(string Reference, string ShopName, string Amount, string Decision, string Facts, string Ground, string? Contest, string OrderUrl) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: remboursement de {Amount} à l’acheteur";

    public string Preheader => $"{Decision}. Les raisons sont dans ce message.";

    public string Reason => $"Vous recevez ce message parce que la boutique {ShopName} a vendu sur Sipoko.";
}
