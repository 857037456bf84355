using System.Globalization;
using System.Text;
using Sipoko.Faults.Checking;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;

namespace Sipoko.Faults.Runs;

/// <summary>What there is to say of a run.</summary>
/// <param name="Serving">After each restart, how long until the site served.</param>
/// <param name="HostsReady">How long each killed host took until it was ready.</param>
/// <param name="Deaths">How often a host ended by itself.</param>
/// <param name="Settled">How long after the last fault nothing was left to do; null when that took more than the promised minute.</param>
internal sealed record RunSummary(
    RunOptions Options, int Orders, IReadOnlyList<FaultRecord> Faults, IReadOnlySet<string> Impossible, LoadCounts Counts, IReadOnlyList<(string After, TimeSpan Time)> Serving,
    IReadOnlyList<TimeSpan> HostsReady, int Deaths, TimeSpan? Settled, Verdict Verdict)
{
    public TimeSpan MedianServing => Median(Serving.Select(one => one.Time));

    /// <summary>0: every promise kept. 1: one broken. 2: nothing is proved.</summary>
    public int ExitCode => Verdict switch { { Invalid: not null } => 2, { IsClean: true } when Settled is not null && Deaths + Counts.Errors == 0 => 0, _ => 1 };

    public int Unknowns => Counts.Acts.Where(act => act.Phase == Phase.Unknown).Sum(act => act.Count);

    public override string ToString()
    {
        var text = new StringBuilder();
        void Say(FormattableString line) => text.AppendLine(FormattableString.Invariant(line));
        Say($"seed {Options.Seed}, {Options.Duration.TotalSeconds:0} s: {Orders} orders, {Faults.Count} faults, {Counts.DoubleClicks} double clicks, {Unknowns} unknowns");
        foreach (var kind in Faults.GroupBy(fault => fault.Name).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Say($"  {kind.Count(),4} × {kind.Key}");
        }

        foreach (var name in Impossible)
        {
            Say($"     – {name}: not possible on this machine, not counted");
        }

        foreach (var kind in Counts.Acts.GroupBy(act => act.Kind))
        {
            Say($"  {kind.Key}: {string.Join(", ", kind.Select(act => $"{act.Count} {act.Phase.ToString().ToLowerInvariant()}"))}");
        }

        Say($"  answers: {string.Join(", ", Counts.Answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key} × {answer.Value}"))}");
        Say($"  serving again after a restart: median {MedianServing.TotalSeconds:0.0} s, longest {Serving.Select(one => one.Time).DefaultIfEmpty().Max().TotalSeconds:0.0} s; a killed host was ready after {Median(HostsReady).TotalSeconds:0.0} s");
        Say($"  {(Settled is { } after ? $"nothing left to do {after.TotalSeconds:0.0} s after the last fault" : "something was left to do a minute after the last fault")}; hosts that ended by themselves: {Deaths}");
        foreach (var error in Counts.FirstErrors)
        {
            Say($"  answered {error}");
        }

        text.Append(Verdict);
        return text.ToString();
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : TimeSpan.Zero;
}
