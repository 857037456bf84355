using System.Globalization;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Contention;

/// <summary>What came of one contest: how many tried and won, and what should not have been.</summary>
/// <param name="Slowest">The longest that anyone waited for an answer.</param>
internal sealed record Tally(string Name, int Rounds, int Tries, int Won, int Refused, int Unknown, TimeSpan Slowest, IReadOnlyList<string> Wrong)
{
    public static Tally Of(string name, IReadOnlyList<Phase> outcomes, TimeSpan slowest, IEnumerable<string> wrong) => new(
        name, 1, outcomes.Count, outcomes.Count(phase => phase is Phase.Ok), outcomes.Count(phase => phase is Phase.Fail), outcomes.Count(phase => phase is Phase.Unknown), slowest, [.. wrong]);

    public static Tally operator +(Tally left, Tally right) => new(
        left.Name, left.Rounds + right.Rounds, left.Tries + right.Tries, left.Won + right.Won, left.Refused + right.Refused, left.Unknown + right.Unknown,
        left.Slowest > right.Slowest ? left.Slowest : right.Slowest, [.. left.Wrong, .. right.Wrong]);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {Rounds} rounds, {Tries} tries at once in all, {Won} won, {Refused} refused, {Unknown} without a clear answer, slowest {Slowest.TotalSeconds:0.0} s, {Wrong.Count} wrong{string.Concat(Wrong.Take(10).Select(wrong => $"\n  {wrong}"))}");
}
