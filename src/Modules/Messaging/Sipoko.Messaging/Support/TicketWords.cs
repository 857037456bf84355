using Sipoko.Web.Forms;

namespace Sipoko.Messaging.Support;

/// <summary>Topics, closings and states in the words of the screen.</summary>
internal static class TicketWords
{
    public static readonly IReadOnlyList<(TicketTopic Topic, string Value, string Label)> Topics =
    [
        (TicketTopic.Order, "commande", "Une commande"), (TicketTopic.Account, "compte", "Mon compte"), (TicketTopic.Technical, "technique", "Un problème technique"),
        (TicketTopic.Selling, "vendeur", "Vendre sur Sipoko (support vendeur)"), (TicketTopic.Press, "presse", "Presse et partenariats"), (TicketTopic.Other, "autre", "Autre chose"),
    ];

    public static readonly IReadOnlyList<(TicketClosing Reason, string Value, string Label)> Closings =
    [
        (TicketClosing.Solved, "resolue", "Résolue"), (TicketClosing.NoNews, "sans-nouvelles", "Sans nouvelles de la personne"), (TicketClosing.Elsewhere, "ailleurs", "Traitée ailleurs"),
        (TicketClosing.Duplicate, "doublon", "En double"), (TicketClosing.Abuse, "abus", "Abusive"),
    ];

    public static string Of(TicketTopic topic) => Topics.First(known => known.Topic == topic).Label;

    public static string Of(TicketClosing reason) => Closings.First(known => known.Reason == reason).Label;

    public static string Of(TicketStatus status) => status switch { TicketStatus.ToAnswer => "En attente de réponse", TicketStatus.Answered => "Répondue", _ => "Close" };

    public static IReadOnlyList<Choice> TopicChoices(string? chosen) =>
        [new("", "Choisissez", string.IsNullOrEmpty(chosen)), .. Topics.Select(topic => new Choice(topic.Value, topic.Label, topic.Value == chosen))];
}
