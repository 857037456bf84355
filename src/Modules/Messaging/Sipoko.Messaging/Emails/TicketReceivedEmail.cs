using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>To who asked our staff something: it has come, and until when we answer.</summary>
internal sealed record TicketReceivedEmail(string Topic, string AnswerBy, string Url) : IEmailView
{
    public string Subject => $"Votre demande nous est parvenue\u00A0: {Topic}";

    public string Preheader => $"Une personne vous répond avant la fin du {AnswerBy}.";

    public string Reason => "Vous recevez ce message parce que cette adresse a été donnée dans le formulaire de contact de Sipoko. Si ce n’était pas vous, ignorez-le.";
}
