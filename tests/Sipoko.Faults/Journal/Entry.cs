namespace Sipoko.Faults.Journal;

/// <summary>One line of a run's journal: an act begins, or its outcome is known.</summary>
/// <param name="Act">Joins the beginning of an act and its outcome.</param>
public sealed record Entry(DateTimeOffset At, long Act, string Worker, string Kind, Phase Phase, IReadOnlyDictionary<string, string> Facts);

public enum Phase
{
    /// <summary>Written before the first byte is sent.</summary>
    Invoke,

    /// <summary>The site acknowledged: it must have happened, once.</summary>
    Ok,

    /// <summary>The site refused: it must not have happened.</summary>
    Fail,

    /// <summary>No answer, or one that does not tell: it happened once or not at all.</summary>
    Unknown,
}
