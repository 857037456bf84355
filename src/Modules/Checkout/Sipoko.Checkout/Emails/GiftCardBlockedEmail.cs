using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the holder: the card was closed, and why (art. 17 of Regulation 2022/2065).</summary>
internal sealed record GiftCardBlockedEmail(string LastFour, string Available, string Facts, string Ground, string ContestUntil, string ContactUrl) : IEmailView
{
    public string Subject => $"Votre carte cadeau terminée par {LastFour} est bloquée";

    public string Preheader => "Les raisons, et comment les contester.";

    public string Reason => "Vous recevez ce message parce que vous avez une carte cadeau Sipoko.";
}
