using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Emails;

/// <summary>To the buyer: money of the order is on its way back (art. L221-24 Code de la consommation: the same means).</summary>
/// <param name="Amount">What this mail is about.</param>
/// <param name="More">What was found or decided, in the words of who did.</param>
/// <param name="Contest">How to contest a decision of staff.</param>
/// <param name="Delay">Null when no bank has to show it.</param>
/// <param name="Rest">What no means can take back, and staff will pay.</param>
/// <param name="Lines">What the whole refund is made of; empty when an earlier mail told it.</param>
internal sealed record OrderRefundedEmail(
    string Reference, string ShopName, string Amount, string Cause, string? More, string? Contest, string Means, string? Delay, string? Rest, string OrderUrl, IReadOnlyList<RefundMailLine> Lines) : IEmailView
{
    public string Subject => $"Commande {Reference}\u00A0: remboursement de {Amount}";

    public string Preheader => $"{Amount} reviennent {Means}.";

    public string Reason => $"Vous recevez ce message parce que vous avez payé la commande {Reference} sur Sipoko.";
}

internal sealed record RefundMailLine(string Title, string Amount);
