using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking;

/// <summary>One act of the journal with its outcome; without one, nobody knows whether it happened.</summary>
/// <param name="Facts">Those of its beginning and of its outcome together.</param>
internal sealed record Act(long Number, string Kind, Phase Outcome, IReadOnlyDictionary<string, string> Facts)
{
    public string? Fact(string name) => Facts.GetValueOrDefault(name);

    public Guid? Id(string name) => Guid.TryParse(Fact(name), out var id) ? id : null;

    public static IReadOnlyList<Act> Of(IEnumerable<Entry> journal) =>
    [
        .. journal.Where(entry => entry.Kind != Kinds.Fault).GroupBy(entry => entry.Act).Select(lines => new Act(
            lines.Key, lines.First().Kind, lines.Where(line => line.Phase is not Phase.Invoke).Select(line => line.Phase).DefaultIfEmpty(Phase.Unknown).Last(),
            lines.SelectMany(line => line.Facts).GroupBy(fact => fact.Key).ToDictionary(fact => fact.Key, fact => fact.Last().Value))),
    ];
}

/// <summary>Acts that mean the same effect: a double click, or a retry of what was unknown.</summary>
/// <param name="Trace">By which the effect is found: the order's id, the parcel's number.</param>
/// <param name="Effects">How often it is in the events.</param>
internal sealed record Deed(string Kind, string Trace, IReadOnlyList<Act> Acts, int Effects)
{
    public bool IsAcknowledged => Acts.Any(act => act.Outcome is Phase.Ok);

    public bool IsRefused => Acts.All(act => act.Outcome is Phase.Fail);
}
