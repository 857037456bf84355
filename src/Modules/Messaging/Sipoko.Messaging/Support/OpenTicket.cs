using Marten;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Letters;
using Wolverine;

namespace Sipoko.Messaging.Support;

/// <summary>Someone asks Sipoko's own staff something.</summary>
/// <param name="SupportTicketId">Follows from the form and what it says, so that sending twice asks once, and nobody can ask under another's number.</param>
public sealed record OpenTicket(
    SupportTicketId SupportTicketId, PersonId KeyOwner, TicketTopic Topic, OrderReference? Order, OrderId? OrderId, AccountId? Author, SellerId? Seller,
    Personal<Correspondent> Correspondent, MessageId MessageId, Personal<Letter> Letter, IReadOnlyList<FileId> Files);

public static class OpenTicketHandler
{
    public static Decision<SupportTicketEvent> Decide(OpenTicket command, SupportTicket? ticket, DateTimeOffset now) => ticket switch
    {
        null => new TicketOpened(
            command.SupportTicketId, command.KeyOwner, command.Topic, command.Order, command.OrderId, command.Author, command.Seller, command.Correspondent, command.MessageId,
            command.Letter, command.Files, now),
        _ when ticket.Author == command.Author => Decision.Nothing,
        _ => SupportRefusal.NotYours,
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        OpenTicket command, IDocumentSession session, SupportEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, await session.LoadAsync<SupportTicket>(command.SupportTicketId, cancellation), clock.GetUtcNow());
        var messages = new OutgoingMessages();
        foreach (var opened in decision.Events.OfType<TicketOpened>())
        {
            session.Events.StartStream<SupportTicket>(command.SupportTicketId.Value, opened);
            messages.AddRange(await emails.Received(SupportTicket.Evolve(null, opened), cancellation));
        }

        return (decision.Outcome, messages);
    }
}
