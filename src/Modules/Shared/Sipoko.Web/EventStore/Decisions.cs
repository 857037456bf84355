using Wolverine;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Web.EventStore;

/// <summary>From a decision to what Wolverine records and sends.</summary>
public static class Decisions
{
    public static Events ToEvents(this Decision decision) => [.. decision.Recorded];

    /// <summary>Tells other modules of an event that was just decided, if it was.</summary>
    public static OutgoingMessages Announce<TEvent>(this Decision decision, Func<TEvent, object> message) where TEvent : class =>
        [.. decision.Recorded.OfType<TEvent>().Select(message)];
}
