using Marten;
using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;

namespace Sipoko.Messaging.Work;

/// <summary>Tells a seller which messages wait for an answer.</summary>
public static class ListSellerMessagingWorkHandler
{
    public static async Task<WaitingWork> Handle(ListSellerMessagingWork query, IQuerySession session, CancellationToken cancellation) =>
        new(await SellerAnswerWork.List(session, query.SellerId, cancellation));
}
