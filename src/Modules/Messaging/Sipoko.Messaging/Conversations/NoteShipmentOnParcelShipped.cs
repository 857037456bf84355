using Marten;
using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>A parcel left: both read it in their thread.</summary>
public static class NoteShipmentOnParcelShippedHandler
{
    public static Decision<ConversationEvent> Decide(ParcelShipped shipped, Conversation thread) =>
        thread.Parcels.Contains(shipped.ParcelId) ? Decision.Nothing : new ShipmentNoted(shipped.ParcelId, shipped.Carrier, shipped.Tracking, shipped.At);

    public static async Task Handle(ParcelShipped shipped, IDocumentSession session, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Conversation>(Conversation.IdOf(shipped.SellerOrderId).Value, cancellation);

        // The order's payment comes through another queue and may be behind: as a timeout, this message is tried again later.
        var thread = stream.Aggregate ?? throw new TimeoutException($"The thread of seller order {shipped.SellerOrderId.Value} is not open yet.");
        stream.AppendMany(Decide(shipped, thread).Recorded);
    }
}
