using Marten;
using Sipoko.Messaging.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>Tells the buyer's order page where to write to each seller.</summary>
public static class GetOrderThreadsHandler
{
    public static async Task<OrderThreads> Handle(GetOrderThreads query, IQuerySession session, CancellationToken cancellation)
    {
        var threads = await session.Query<Conversation>().Where(thread => thread.OrderId == query.OrderId).ToListAsync(cancellation);
        return new([.. threads.Select(thread => new OrderThread(thread.Id, thread.SellerOrderId!.Value))]);
    }
}
