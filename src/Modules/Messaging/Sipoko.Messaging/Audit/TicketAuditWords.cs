using System.Globalization;
using Sipoko.Messaging.Support;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Audit;

/// <summary>Questions to our staff in the words of the console; what was written is not told.</summary>
internal static class TicketAuditWords
{
    public static string SubjectOf(SupportTicket ticket) => $"Demande à l’équipe · {TicketWords.Of(ticket.Topic)}";

    public static Telling Tell(object happened) => happened switch
    {
        TicketOpened e => $"Demande à l’équipe\u00A0: {TicketWords.Of(e.Topic)}",
        PersonWrote => "La personne écrit à l’équipe",
        TicketTaken => "Demande prise en charge",
        StaffAnswered => "L’équipe répond",
        NoteAdded => "Note interne ajoutée",
        TicketClosed e => new Telling("Demande close", TicketWords.Of(e.Reason)),
        _ => happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(SupportTicket ticket) =>
    [
        new("Sujet", TicketWords.Of(ticket.Topic)),
        new("État", TicketWords.Of(ticket.Status)),
        new("Messages", ticket.Letters.Count.ToString(CultureInfo.InvariantCulture)),
        new("Dernière activité", French.Instant(ticket.LastAt)),
    ];
}
