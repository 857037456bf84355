using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>To who asked our staff something: there is an answer. The text itself stays on the site.</summary>
internal sealed record TicketAnsweredEmail(string Topic, string Url) : IEmailView
{
    public string Subject => $"L’équipe de Sipoko vous a répondu\u00A0: {Topic}";

    public string Preheader => "Lisez la réponse, et écrivez de nouveau s’il le faut.";

    public string Reason => "Vous recevez ce message parce que vous avez écrit à l’équipe de Sipoko.";
}
