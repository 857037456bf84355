using Marten;
using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>The buyer has it all: both read it in their thread, and its guarantee runs.</summary>
public static class NoteReceiptOnSellerOrderDeliveredHandler
{
    public static Decision<ConversationEvent> Decide(SellerOrderDelivered delivered, Conversation thread) =>
        thread.ReceivedAt is not null ? Decision.Nothing : new ReceiptNoted(delivered.ReceivedAt);

    public static async Task Handle(SellerOrderDelivered delivered, IDocumentSession session, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Conversation>(Conversation.IdOf(delivered.SellerOrderId).Value, cancellation);

        // The order's payment comes through another queue and may be behind: as a timeout, this message is tried again later.
        var thread = stream.Aggregate ?? throw new TimeoutException($"The thread of seller order {delivered.SellerOrderId.Value} is not open yet.");
        stream.AppendMany(Decide(delivered, thread).Recorded);
    }
}
