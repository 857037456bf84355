using Sipoko.Web.Pages;

namespace Sipoko.Returns.Emails;

/// <summary>To a buyer: what was received, and until when each right over it runs.</summary>
/// <param name="WithdrawalUntil">Null when nothing of it can be withdrawn from.</param>
internal sealed record RightsOpenedEmail(
    string Reference, string ShopName, string ReceivedOn, string? WithdrawalUntil, string ProtectionUntil, string GuaranteeUntil, string ThreadUrl, string OrderUrl,
    IReadOnlyList<RightsOpenedEmail.Line> Lines) : IEmailView
{
    public string Subject => $"Vos droits sur votre commande {Reference}";

    public string Preheader => WithdrawalUntil is null ? $"Protection Sipoko jusqu’au {ProtectionUntil}." : $"Rétractation possible jusqu’au {WithdrawalUntil}.";

    public string Reason => $"Vous recevez ce message parce que vous avez confirmé la réception de votre commande {Reference} sur Sipoko.";

    public sealed record Line(string Title, int Quantity, bool Withdrawable);
}
