using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;

namespace Sipoko.Accounts.Machinery;

public abstract record DeadLetterActEvent;

/// <summary>A member of staff let messages run again that had failed.</summary>
public sealed record DeadLettersReplayed(DeadLetterActId ActId, AccountId Staff, string Queue, IReadOnlyList<Guid> Letters, string Reason, DateTimeOffset At) : DeadLetterActEvent;

/// <summary>A member of staff put messages aside that had failed: they will not run.</summary>
public sealed record DeadLettersSetAside(DeadLetterActId ActId, AccountId Staff, string Queue, IReadOnlyList<Guid> Letters, string Reason, DateTimeOffset At) : DeadLetterActEvent;

/// <summary>A member of staff took messages back that had been put aside.</summary>
public sealed record DeadLettersTakenBack(DeadLetterActId ActId, AccountId Staff, string Queue, IReadOnlyList<Guid> Letters, string Reason, DateTimeOffset At) : DeadLetterActEvent;

/// <summary>One act of one member of staff on messages that failed.</summary>
public sealed record DeadLetterAct(DeadLetterActId Id, DeadLetterActKind Kind, AccountId Staff, string Queue, IReadOnlyList<Guid> Letters, string Reason, DateTimeOffset At)
{
    internal static DeadLetterAct Evolve(DeadLetterAct? act, DeadLetterActEvent happened) => (act, happened) switch
    {
        (null, DeadLettersReplayed e) => new(e.ActId, DeadLetterActKind.Replay, e.Staff, e.Queue, e.Letters, e.Reason, e.At),
        (null, DeadLettersSetAside e) => new(e.ActId, DeadLetterActKind.SetAside, e.Staff, e.Queue, e.Letters, e.Reason, e.At),
        (null, DeadLettersTakenBack e) => new(e.ActId, DeadLetterActKind.TakeBack, e.Staff, e.Queue, e.Letters, e.Reason, e.At),
        _ => throw new UnreachableEventException(act, happened),
    };
}

public sealed partial class DeadLetterActProjection : SingleStreamProjection<DeadLetterAct, DeadLetterActId>
{
    public DeadLetterActProjection() => this.SeeOnly<DeadLetterActEvent>();

    public override DeadLetterAct Evolve(DeadLetterAct? snapshot, DeadLetterActId id, IEvent e) => DeadLetterAct.Evolve(snapshot, (DeadLetterActEvent)e.Data);
}

internal static class DeadLetterActRefusal
{
    public static readonly Refusal ReasonMissing = new("dead_letter_act.reason_missing", "Dites pourquoi\u00A0: de 3 à 500 caractères.", "motif");
    public static readonly Refusal AnothersAct = Refusal.Absence("dead_letter_act.anothers");
}
