using System.Diagnostics;
using System.Globalization;
using Sipoko.Faults.Checking;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;
using Sipoko.Faults.Nemesis;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Runs;

/// <summary>One run: load and faults together, then rest, then the verdict.</summary>
internal static class FaultRun
{
    private static readonly TimeSpan Longer = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan HostsBack = TimeSpan.FromMinutes(2);

    /// <summary>Does a run for whoever looks on.</summary>
    /// <returns>0: every promise kept. 1: one broken. 2: nothing is proved.</returns>
    public static async Task<int> Show(RunOptions options)
    {
        var summary = await Do(options, TimeProvider.System, Console.WriteLine);
        Console.WriteLine(summary);
        return summary.ExitCode;
    }

    public static async Task<RunSummary> Do(RunOptions options, TimeProvider clock, Action<string> say)
    {
        if (Directory.Exists(options.Folder))
        {
            Directory.Delete(options.Folder, recursive: true);
        }

        await using var stage = await Stage.Open(new(
            Folder: options.Folder, DiskMegabytes: RunOptions.DiskMegabytes,
            Settings: new Dictionary<string, string> { ["Demo__Stock"] = options.Stock.ToString(CultureInfo.InvariantCulture) }));
        say($"site {stage.Front}, files {stage.Folder}");
        using var journal = new RunJournal(stage.Run, clock);
        using var stripe = new StripeDesk(stage.Simulator);
        using var poster = new WebhookPoster(stage.Front, stripe, journal, clock);
        var shelf = await Shelf.Read(stage.Postgres.Direct);
        var probe = new ServingProbe(stage.Front, shelf);
        var hosts = new HostHarms(stage, probe);
        var notices = new WebhookHarms(stripe, poster);
        var nemesis = new FaultNemesis(journal, clock, say, hosts.All, new PostgresHarms(stage, probe).All, notices.All);
        var impossible = FaultNemesis.ImpossibleOn(stage);
        var plan = FaultPlan.For(options.Seed, options.Duration, options.Faults, stage.Hosts.Count, impossible);
        say(string.Join('\n', plan));

        await using var load = await MarketLoad.Begin(stage, journal, stripe, options.Seed, options.Guests);
        var time = Stopwatch.StartNew();
        await nemesis.Strike(plan);
        if (options.Duration - time.Elapsed is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest);
        }

        while (load.Counts.Of(Kinds.PlaceOrder, Phase.Ok) - load.Counts.DoubleClicks < options.Orders && time.Elapsed < options.Duration + Longer)
        {
            await Task.Delay(200);
        }

        await notices.Flood(options.Replays, options.Forgeries, options.Seed);
        await load.Stop();
        var settled = await Rest(stage, stripe);
        await Save(stage, stripe);
        await stage.StopHosts();
        var verdict = await Checker.Check(stage.Run, stage.Postgres.Connection);
        var summary = new RunSummary(
            options, Orders(stage.Run), nemesis.Done, impossible, load.Counts, probe.Times, hosts.ReadyAgain, stage.Deaths, settled, verdict);
        await File.WriteAllTextAsync(Path.Combine(stage.Folder, "summary.txt"), $"{summary}\n");
        return summary;
    }

    /// <summary>Everything is whole again; from now on what is left must be done within a minute.</summary>
    private static async Task<TimeSpan?> Rest(Stage stage, StripeDesk stripe)
    {
        await stripe.Sends("on");
        foreach (var host in stage.Hosts)
        {
            await host.Ready(HostsBack);
        }

        var since = Stopwatch.StartNew();
        return await stage.Settle() ? since.Elapsed : null;
    }

    private static async Task Save(Stage stage, StripeDesk stripe)
    {
        await File.WriteAllTextAsync(stage.Run.StripeEvents, await stripe.Events());
        await File.WriteAllTextAsync(stage.Run.StripeLedger, await stripe.Ledger());
    }

    private static int Orders(RunFolder run) =>
        run.Entries().Where(entry => entry is { Kind: Kinds.PlaceOrder, Phase: Phase.Ok }).Select(entry => entry.Facts["reference"]).Distinct().Count();
}
