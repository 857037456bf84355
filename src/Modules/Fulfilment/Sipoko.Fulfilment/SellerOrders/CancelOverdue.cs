using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.Emails;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Five working days after the promised day, what is not shipped is cancelled and refunded by itself.</summary>
public sealed record CancelOverdue(SellerOrderId SellerOrderId);

public static class CancelOverdueHandler
{
    private const string Reason = "Commande non expédiée cinq jours ouvrés après la date promise";

    public static Decision<SellerOrderEvent> Decide(SellerOrder order, DateTimeOffset now) =>
        order.HasLeft && now >= Deadlines.Of(order.PromisedBy).Cancellation
            ? CancelLateHandler.Late(CancellationCause.LateAutomatic, Reason, order, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(CancelOverdue command, IDocumentSession session, FulfilmentEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<SellerOrder>(command.SellerOrderId.Value, cancellation);
        var order = stream.Aggregate!;
        var decision = Decide(order, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return decision.Events is [LinesCancelled cancelled] ? await Cancelling.Follow(cancelled, order, null, emails, cancellation) : [];
    }
}
