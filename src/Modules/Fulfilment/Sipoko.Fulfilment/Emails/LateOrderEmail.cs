using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.Emails;

/// <summary>To a buyer: the promised day is over; wait or cancel (art. L216-6 Code de la consommation).</summary>
internal sealed record LateOrderEmail(string Reference, string ShopName, string PromisedBy, string LastDay, string OrderUrl, IReadOnlyList<MailLine> Lines) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: livraison en retard";

    public string Preheader => $"{ShopName} n’a pas tout expédié. Vous pouvez attendre ou annuler.";

    public string Reason => $"Vous recevez ce message parce que vous avez passé la commande {Reference} sur Sipoko.";
}
