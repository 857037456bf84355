using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>The receipt of a report (art. 16, 4 of Regulation 2022/2065).</summary>
internal sealed record ReportReceivedEmail(string Number, string Topic, string Thing, string DecideBy, string Url) : IEmailView
{
    public string Subject => $"Signalement {Number}\u00A0: bien reçu";

    public string Preheader => $"Une personne décide avant la fin du {DecideBy}.";

    public string Reason => "Vous recevez ce message parce que cette adresse a été donnée dans un signalement sur Sipoko. Si ce n’était pas vous, ignorez-le.";
}
