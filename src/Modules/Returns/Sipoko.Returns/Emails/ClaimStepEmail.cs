using Sipoko.Web.Pages;

namespace Sipoko.Returns.Emails;

/// <summary>To one party of a claim: what happened, and what to do until when.</summary>
internal sealed record ClaimStepEmail(
    string Heading, string Text, string Reference, string ShopName, string Kind, IReadOnlyList<string> Lines, string Action, string Url, string Because) : IEmailView
{
    public string Subject => $"{Heading} (commande {Reference})";

    public string Preheader => Text;

    public string Reason => $"Vous recevez ce message parce que {Because} sur Sipoko\u00A0: commande {Reference}.";
}
