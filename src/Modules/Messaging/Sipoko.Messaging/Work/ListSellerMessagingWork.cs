using Marten;
using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Reports;

namespace Sipoko.Messaging.Work;

/// <summary>Tells a seller which messages wait for an answer, and what was just decided about the shop.</summary>
public static class ListSellerMessagingWorkHandler
{
    public static async Task<WaitingWork> Handle(ListSellerMessagingWork query, IQuerySession session, TimeProvider clock, CancellationToken cancellation) => new(
        [.. await DecisionsWork.Of(query.SellerId, session, clock.GetUtcNow(), cancellation), .. await SellerAnswerWork.List(session, query.SellerId, cancellation)]);
}
