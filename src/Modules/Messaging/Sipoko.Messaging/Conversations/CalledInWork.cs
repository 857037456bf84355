using Marten;

namespace Sipoko.Messaging.Conversations;

/// <summary>The threads into which staff were called: an answer is due in two working days.</summary>
internal static class CalledInWork
{
    private const int WorkingDaysToAnswer = 2;
    private const int Most = 100;

    public static async Task<IReadOnlyList<WaitingItem>> List(IQuerySession session, StaffRole role, CancellationToken cancellation)
    {
        if (!Sipoko.Web.Security.Policies.Allows(Sipoko.Web.Security.Policies.StaffSupport, role))
        {
            return [];
        }

        var threads = await session.Query<Conversation>().Where(thread => thread.Help != null).OrderBy(thread => thread.LastAt).Take(Most).ToListAsync(cancellation);
        return
        [
            .. threads.Select(thread => new WaitingItem(
                "Conversations où l’on vous appelle", $"{ThreadAbout.ForBuyer(thread).Name}, {thread.ShopName}", ThreadDoor.PathOf(Party.Staff, thread.Id), thread.Help!.At, DeadlineOf(thread))),
        ];
    }

    /// <summary>The end of the second working day (Paris) after the call; null when nobody called.</summary>
    public static DateTimeOffset? DeadlineOf(Conversation thread) =>
        thread.Help is { } help ? ParisTime.EndOf(WorkingDays.Add(ParisTime.Day(help.At), WorkingDaysToAnswer)) : null;
}
