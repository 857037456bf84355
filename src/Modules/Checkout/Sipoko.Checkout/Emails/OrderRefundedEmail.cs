using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the buyer: money of the order is on its way back (art. L221-24 Code de la consommation: the same means).</summary>
internal sealed record OrderRefundedEmail(
    string Reference, string ShopName, string Amount, string Cause, string Means, string Delay, string? Shipping, string OrderUrl, IReadOnlyList<RefundMailLine> Lines) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: remboursement de {Amount}";

    public string Preheader => $"{Amount} reviennent {Means}.";

    public string Reason => $"Vous recevez ce message parce que vous avez payé la commande {Reference} sur Sipoko.";
}

internal sealed record RefundMailLine(string Title, string Amount);
