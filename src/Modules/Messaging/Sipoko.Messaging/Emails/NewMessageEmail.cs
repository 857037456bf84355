using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>To the other side of a thread: you have a message. The text itself stays on the site.</summary>
internal sealed record NewMessageEmail(string Sender, string Reference, string Url, string Reason) : IEmailView
{
    public string Subject => $"{Sender} vous a écrit\u00A0: commande {Reference}";

    public string Preheader => "Lisez le message et répondez sur Sipoko.";
}
