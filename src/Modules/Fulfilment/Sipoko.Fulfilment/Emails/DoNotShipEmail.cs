using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.Emails;

/// <summary>To a seller: something is not to be shipped any more, and why (art. 17 of Regulation 2022/2065 when it is cancelled by itself).</summary>
internal sealed record DoNotShipEmail(string Reference, string ShopName, string Why, string Rule, string Amount, string Url, IReadOnlyList<MailLine> Lines) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: à ne plus expédier";

    public string Preheader => Why;

    public string Reason => $"Vous recevez ce message parce que la boutique {ShopName} a vendu sur Sipoko.";
}
