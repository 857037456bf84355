using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the holder: what is left is lost after a day.</summary>
internal sealed record GiftCardEndsSoonEmail(string LastFour, string Available, string ValidUntil, string ShopUrl) : IEmailView
{
    public string Subject => $"Votre carte cadeau Sipoko\u00A0: {Available} à dépenser avant le {ValidUntil}";

    public string Preheader => "Après cette date, le solde est perdu.";

    public string Reason => "Vous recevez ce message parce que vous avez une carte cadeau Sipoko.";
}
