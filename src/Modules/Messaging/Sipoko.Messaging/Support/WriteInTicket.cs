using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Support;

/// <summary>Who asked our staff something writes again.</summary>
/// <param name="HasLink">Came by the link in the mail.</param>
public sealed record WriteInTicket(
    SupportTicketId SupportTicketId, MessageId MessageId, AccountId? Account, bool HasLink, Personal<Letter> Letter, IReadOnlyList<FileId> Files);

public static class WriteInTicketHandler
{
    public static Decision<SupportTicketEvent> Decide(WriteInTicket command, SupportTicket ticket, DateTimeOffset now) => ticket switch
    {
        _ when !command.HasLink && (command.Account is null || command.Account != ticket.Author) => SupportRefusal.NotYours,
        _ when ticket.Letters.Contains(command.MessageId) => Decision.Nothing,
        _ => new PersonWrote(command.MessageId, command.Letter, command.Files, now),
    };

    public static (Outcome, Events) Handle(WriteInTicket command, [WriteModel] SupportTicket ticket, TimeProvider clock)
    {
        var decision = Decide(command, ticket, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}
