using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.Emails;

/// <summary>To a seller: the promised day is near and something has not left.</summary>
internal sealed record ShipReminderEmail(string Reference, string ShopName, string PromisedBy, string LastDay, string Url, IReadOnlyList<MailLine> Lines) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: à livrer le {PromisedBy}";

    public string Preheader => "Tout n’est pas encore expédié.";

    public string Reason => $"Vous recevez ce message parce que la boutique {ShopName} a vendu sur Sipoko.";
}
