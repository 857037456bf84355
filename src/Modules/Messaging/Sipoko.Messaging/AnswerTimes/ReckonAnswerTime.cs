using Marten;
using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Messaging.AnswerTimes;

/// <summary>Reckons how fast a seller usually answers: after each of its answers, and again when that answer no longer counts.</summary>
public sealed record ReckonAnswerTime(SellerId SellerId)
{
    /// <summary>The same, on the day after the answer has left the ninety days.</summary>
    internal static object Later(SellerId seller)
    {
        var byTheClock = Asking.Origin("system", "system", "temps de réponse");
        byTheClock.ScheduleDelay = TimeSpan.FromDays(AnswerMedian.DaysCounted + 1);
        return new ReckonAnswerTime(seller).WithDeliveryOptions(byTheClock);
    }
}

public static class ReckonAnswerTimeHandler
{
    /// <param name="known">Null before the first reckoning.</param>
    public static Decision<AnswerTimeEvent> Decide(ReckonAnswerTime command, AnswerTime? known, int? usualMinutes, DateTimeOffset now) =>
        known?.UsualMinutes == usualMinutes ? Decision.Nothing : new AnswerTimeReckoned(command.SellerId, usualMinutes, now);

    public static async Task<OutgoingMessages> Handle(ReckonAnswerTime command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-AnswerMedian.DaysCounted);
        var stream = await session.Events.FetchForWriting<AnswerTime>(command.SellerId.Value, cancellation);
        var answers = await session.Query<Conversation>().Where(thread => thread.SellerId == command.SellerId && thread.LastAt > since).SelectMany(thread => thread.Answers).ToListAsync(cancellation);
        var decision = Decide(command, stream.Aggregate, AnswerMedian.Of(answers, now), now);
        stream.AppendMany(decision.Recorded);
        var version = (stream.Aggregate?.EventCount ?? 0) + 1;
        return decision.Announce<AnswerTimeReckoned>(reckoned => new SellerAnswerTimeChanged(reckoned.SellerId, reckoned.UsualMinutes, reckoned.At, version));
    }
}
