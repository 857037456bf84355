using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.Emails;

/// <summary>To a seller: an order is paid, ship it.</summary>
internal sealed record OrderToShipEmail(string Reference, string ShopName, string PromisedBy, string Total, string Url, IReadOnlyList<MailLine> Lines) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: à expédier";

    public string Preheader => $"Payée, à livrer au plus tard le {PromisedBy}.";

    public string Reason => $"Vous recevez ce message parce que la boutique {ShopName} a vendu sur Sipoko.";
}
