using Marten;
using Sipoko.Messaging.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>Tells a person how many threads they have not read.</summary>
public static class CountUnreadHandler
{
    public static async Task<UnreadThreads> Handle(CountUnread query, IQuerySession session, CancellationToken cancellation) =>
        new(await ThreadListReader.Count(session, Party.Buyer, query.AccountId.Value, cancellation));
}
