using System.Diagnostics;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;
using Sipoko.Faults.Nemesis;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Runs;

/// <summary>What one seed brought.</summary>
/// <param name="Orders">Those that were acknowledged, each once however often it was sent.</param>
/// <param name="Settled">How long after the load nothing was left to do; null when that took more than the promised minute.</param>
/// <param name="Left">What was left then.</param>
internal sealed record Round(int Seed, int Orders, IReadOnlyList<FaultRecord> Faults, LoadCounts Counts, TimeSpan? Settled, string? Left)
{
    private static readonly TimeSpan Longer = TimeSpan.FromMinutes(2);

    public int Unknowns => Counts.Acts.Where(act => act.Phase == Phase.Unknown).Sum(act => act.Count);

    /// <summary>Load and faults together, then rest.</summary>
    public static async Task<Round> Play(
        RunOptions options, int seed, IReadOnlyList<PlannedFault> plan, Stage stage, RunJournal journal, StripeDesk stripe, FaultNemesis nemesis, HostHarms hosts, WebhookHarms notices)
    {
        await using var load = await MarketLoad.Begin(stage, journal, stripe, seed, options.Guests);
        var time = Stopwatch.StartNew();
        await nemesis.Strike(plan);
        if (options.Duration - time.Elapsed is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest);
        }

        while (load.Counts.Orders < options.Orders && time.Elapsed < options.Duration + Longer)
        {
            await Task.Delay(200);
        }

        await notices.Flood(options.Replays, options.Forgeries, seed);
        await load.Stop();
        var (settled, left) = await Rest(stage, stripe, hosts);
        return new(seed, load.Counts.Orders, nemesis.Done, load.Counts, settled, left);
    }

    /// <summary>Everything is whole again; from now on what is left must be done within a minute.</summary>
    private static async Task<(TimeSpan? Settled, string? Left)> Rest(Stage stage, StripeDesk stripe, HostHarms hosts)
    {
        await stripe.Sends("on");
        await hosts.AllReady();
        var since = Stopwatch.StartNew();
        return await stage.Settle() is { } left ? (null, left) : (since.Elapsed, null);
    }
}
