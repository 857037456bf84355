using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.AnswerTimes;

public abstract record AnswerTimeEvent;

/// <summary>How fast a seller usually answers was reckoned anew, and is another.</summary>
/// <param name="UsualMinutes">The median; null while there are too few answers to tell.</param>
public sealed record AnswerTimeReckoned(SellerId SellerId, int? UsualMinutes, DateTimeOffset At) : AnswerTimeEvent;

/// <summary>How fast a seller usually answers.</summary>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record AnswerTime(SellerId Id, int? UsualMinutes, DateTimeOffset At, long EventCount)
{
    internal static AnswerTime Evolve(AnswerTime? known, AnswerTimeEvent happened) => happened switch
    {
        AnswerTimeReckoned e => new(e.SellerId, e.UsualMinutes, e.At, (known?.EventCount ?? 0) + 1),
        _ => throw new UnreachableEventException(known, happened),
    };
}

public sealed partial class AnswerTimeProjection : SingleStreamProjection<AnswerTime, SellerId>
{
    public AnswerTimeProjection() => this.SeeOnly<AnswerTimeEvent>();

    public override AnswerTime Evolve(AnswerTime? snapshot, SellerId id, IEvent e) => AnswerTime.Evolve(snapshot, (AnswerTimeEvent)e.Data);
}
