using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>To the other side of a thread: you have a message. The text itself stays on the site.</summary>
/// <param name="About">«la commande SIP-2026-004217», «le produit Bol en grès».</param>
internal sealed record NewMessageEmail(string Sender, string About, string SubjectAbout, string Url, string Reason) : IEmailView
{
    public string Subject => $"{Sender} vous a écrit\u00A0: {SubjectAbout}";

    public string Preheader => "Lisez le message et répondez sur Sipoko.";
}
