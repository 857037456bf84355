namespace Sipoko.Faults.Checking.Promises;

/// <summary>I12. What is kept of a stream beside its events is what folding them again makes.</summary>
internal static class SameStateThreeWays
{
    public static readonly Rule Rule = new("I12", "every snapshot is what its events make", facts => new(
        facts.Replay.Compared, [.. facts.Replay.Differences.Select(difference => Violation.Of($"{difference.Document}: {difference.What}", difference.Id))]));
}
