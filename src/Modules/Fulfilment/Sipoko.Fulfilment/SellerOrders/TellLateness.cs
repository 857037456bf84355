using System.Text;
using Marten;
using Sipoko.Fulfilment.Emails;
using Sipoko.Messaging.Contracts;
using Sipoko.Web.Language;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>The promised day is over: the buyer is told, and that the order can be cancelled, unless all has left.</summary>
public sealed record TellLateness(SellerOrderId SellerOrderId);

public static class TellLatenessHandler
{
    public static Decision<SellerOrderEvent> Decide(SellerOrder order, DateTimeOffset now) => order switch
    {
        { HasLeft: false } or { LateSince: not null } => Decision.Nothing,
        _ when now < Deadlines.Of(order.PromisedBy).Late => Decision.Nothing,
        _ => new BecameLate(now),
    };

    public static async Task<OutgoingMessages> Handle(TellLateness command, IDocumentSession session, FulfilmentEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<SellerOrder>(command.SellerOrderId.Value, cancellation);
        var order = stream.Aggregate!;
        var decision = Decide(order, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return decision.Events is not [BecameLate late]
            ? []
            : [
                new NoteInThread(DerivedId.Of(Encoding.UTF8.GetBytes($"late-note:{order.Id.Value:N}")), order.Id,
                    $"La date promise, le {French.Day(order.PromisedBy)}, est passée et tout n’est pas expédié. L’acheteur peut annuler ce qui manque.", late.At),
                .. await emails.LateOrder(order, cancellation),
            ];
    }
}
