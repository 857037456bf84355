using Marten;
using Sipoko.Messaging.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>Another module has something to tell both sides of an order's thread.</summary>
public static class NoteInThreadHandler
{
    public static Decision<ConversationEvent> Decide(NoteInThread command, Conversation thread) =>
        thread.Notes.Contains(command.NoteId) ? Decision.Nothing : new NoteWritten(command.NoteId, command.Sentence, command.At);

    public static async Task Handle(NoteInThread command, IDocumentSession session, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Conversation>(Conversation.IdOf(command.SellerOrderId).Value, cancellation);

        // The order's payment comes through another queue and may be behind: as a timeout, this message is tried again later.
        var thread = stream.Aggregate ?? throw new TimeoutException($"The thread of seller order {command.SellerOrderId.Value} is not open yet.");
        stream.AppendMany(Decide(command, thread).Recorded);
    }
}
