using Marten;

namespace Sipoko.Messaging.Conversations;

/// <summary>The threads in which a buyer waits for the seller's answer.</summary>
internal static class SellerAnswerWork
{
    private const int Most = 200;

    /// <summary>What good sellers keep to: an answer within a day.</summary>
    public static readonly TimeSpan Target = TimeSpan.FromHours(24);

    public static async Task<IReadOnlyList<WaitingItem>> List(IQuerySession session, SellerId seller, CancellationToken cancellation)
    {
        var threads = await session.Query<Conversation>().Where(thread => thread.SellerId == seller && thread.WaitingSince != null)
            .OrderBy(thread => thread.WaitingSince).Take(Most).ToListAsync(cancellation);
        return
        [
            .. threads.Select(thread => new WaitingItem(
                "Messages sans réponse", ThreadAbout.ForSeller(thread).Name, ThreadDoor.PathOf(Party.Seller, thread.Id), thread.WaitingSince!.Value, thread.WaitingSince + Target)),
        ];
    }
}
