namespace Sipoko.SharedKernel;

/// <summary>What a decider answers: events to record, nothing (the command was done before), or a refusal.</summary>
public abstract class Decision
{
    /// <summary>The command had its effect before: nothing is recorded, and the person is told it is done.</summary>
    public static NothingToDo Nothing => default;

    public Refusal? Refusal { get; protected init; }

    public abstract IReadOnlyList<object> Recorded { get; }

    public Outcome Outcome => Refusal is null ? Outcome.Done : new(Refusal);

    public readonly struct NothingToDo;
}

/// <summary>A decision over one aggregate's events.</summary>
public sealed class Decision<TEvent> : Decision where TEvent : class
{
    public IReadOnlyList<TEvent> Events { get; private init; } = [];

    public override IReadOnlyList<object> Recorded => Events;

    public static implicit operator Decision<TEvent>(TEvent happened) => new() { Events = [happened] };

    public static implicit operator Decision<TEvent>(TEvent[] happened) => new() { Events = happened };

    public static implicit operator Decision<TEvent>(Refusal refusal) => new() { Refusal = refusal };

    public static implicit operator Decision<TEvent>(NothingToDo _) => new();
}
