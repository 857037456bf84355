using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.Emails;

/// <summary>To a buyer: something will not be delivered, its money goes back.</summary>
/// <param name="Rule">Why staff decided it, and how to contest it; null when they did not.</param>
/// <param name="Words">What the seller wrote to the buyer; null when nothing.</param>
internal sealed record LinesCancelledEmail(string Reference, string ShopName, string Why, string? Rule, string Amount, string? Words, string OrderUrl, IReadOnlyList<MailLine> Lines) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: article annulé et remboursé";

    public string Preheader => $"{Amount} vous seront rendus.";

    public string Reason => $"Vous recevez ce message parce que vous avez passé la commande {Reference} sur Sipoko.";
}
