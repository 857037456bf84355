using System.Globalization;
using System.Text;
using Sipoko.Faults.Checking;
using Sipoko.Faults.Nemesis;

namespace Sipoko.Faults.Runs;

/// <summary>What there is to say of a run.</summary>
/// <param name="Serving">After each failure, how long until the site served.</param>
/// <param name="HostsReady">How long each killed host took until it was ready.</param>
/// <param name="Deaths">How often a host ended by itself.</param>
internal sealed record RunSummary(
    IReadOnlyList<Round> Rounds, IReadOnlySet<string> Impossible, IReadOnlyList<(string After, TimeSpan Time)> Serving, IReadOnlyList<TimeSpan> HostsReady, int Deaths, RunTimes Times, Verdict Verdict)
{
    private static readonly TimeSpan ServesAgain = TimeSpan.FromSeconds(10);

    /// <summary>Whether the site served in time whenever one host died or PostgreSQL came back. When all hosts die at once that is told only.</summary>
    public bool ServedInTime => Serving.Where(one => one.After is FaultNames.KillHost or FaultNames.KillPostgres or FaultNames.FillDisk).All(one => one.Time <= ServesAgain);

    /// <summary>0: every promise kept. 1: one broken. 2: nothing is proved.</summary>
    public int ExitCode => Verdict switch
    {
        { Invalid: not null } => 2,
        { IsClean: true } when Deaths == 0 && ServedInTime && Rounds.All(round => round.Settled is not null && round.Counts.Errors == 0) => 0,
        _ => 1,
    };

    public override string ToString()
    {
        var text = new StringBuilder();
        void Say(FormattableString line) => text.AppendLine(FormattableString.Invariant(line));
        foreach (var round in Rounds)
        {
            Say($"seed {round.Seed}: {round.Orders} orders, {round.Faults.Count} faults, {round.Counts.DoubleClicks} double clicks, {round.Unknowns} unknowns");
            Say($"  {string.Join(", ", round.Faults.GroupBy(fault => fault.Name).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count()} × {kind.Key}"))}");
            foreach (var kind in round.Counts.Acts.GroupBy(act => act.Kind))
            {
                Say($"  {kind.Key}: {string.Join(", ", kind.Select(act => $"{act.Count} {act.Phase.ToString().ToLowerInvariant()}"))}");
            }

            Say($"  answers: {string.Join(", ", round.Counts.Answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key} × {answer.Value}"))}");
            Say($"  {(round.Settled is { } after ? $"nothing left to do {Seconds(after)} after the load" : $"left to do a minute after the load: {round.Left}")}");
            foreach (var error in round.Counts.FirstErrors)
            {
                Say($"  answered {error}");
            }
        }

        foreach (var name in Impossible)
        {
            Say($"not possible on this machine, not counted: {name}");
        }

        foreach (var kind in Serving.GroupBy(one => one.After).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Say($"serving again, {kind.Key}: {kind.Count()} times, median {Seconds(Median(kind.Select(one => one.Time)))}, longest {Seconds(kind.Max(one => one.Time))}");
        }

        Say($"a killed host was ready again: median {Seconds(Median(HostsReady))}, longest {Seconds(HostsReady.DefaultIfEmpty().Max())}; hosts that ended by themselves: {Deaths}");
        Say($"time: {Times}");
        text.Append(Verdict);
        return text.ToString();
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : TimeSpan.Zero;
}
