using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.Emails;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Another module, or a member of staff, has what is not shipped stopped and refunded.</summary>
public static class CancelUnshippedHandler
{
    public static Decision<SellerOrderEvent> Decide(CancelUnshipped command, SellerOrder order, DateTimeOffset now)
    {
        var unshipped = Cancelling.Unshipped(command.Lines, order);
        return order switch
        {
            _ when order.Cancellations.Any(known => known.Id == command.CancellationId) => Decision.Nothing,
            _ when unshipped.Count == 0 => SellerOrderRefusal.NothingToCancel,
            _ => new LinesCancelled(command.CancellationId, unshipped, command.Cause, command.Reason, null, Cancelling.RefundOf(command.CancellationId), now),
        };
    }

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        CancelUnshipped command, IDocumentSession session, FulfilmentEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var stream = await session.Events.FetchForExclusiveWriting<SellerOrder>(command.SellerOrderId.Value, cancellation);

        // The order's payment comes through another queue and may be behind: as a timeout, this message is tried again later.
        var order = stream.Aggregate ?? throw new TimeoutException($"Seller order {command.SellerOrderId.Value} is not prepared yet.");
        var decision = Decide(command, order, now);
        stream.AppendMany(decision.Events);
        return (decision.Outcome, decision.Events switch
        {
            [LinesCancelled cancelled] => await Cancelling.Follow(cancelled, order, null, emails, cancellation),
            _ when order.Cancellations.Any(known => known.Id == command.CancellationId) => [],
            _ => [new Contracts.LinesCancelled(command.CancellationId, order.Id, order.OrderId, order.Reference, order.SellerId, [], command.Cause, IsWhole: false, null, now, order.EventCount)],
        });
    }
}
