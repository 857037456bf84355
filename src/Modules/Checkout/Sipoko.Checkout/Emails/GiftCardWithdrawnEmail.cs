using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To who paid: the withdrawal is noted, the money goes back (art. L221-21 and L221-24 Code de la consommation).</summary>
internal sealed record GiftCardWithdrawnEmail(string Reference, string Amount) : IEmailView
{
    public string Subject => $"Carte cadeau {Reference}\u00A0: votre rétractation";

    public string Preheader => $"{Amount} reviennent sur votre moyen de paiement.";

    public string Reason => $"Vous recevez ce message parce que vous avez acheté la carte cadeau {Reference} sur Sipoko.";
}
