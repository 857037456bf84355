using System.Globalization;
using Sipoko.Faults.Checking;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;
using Sipoko.Faults.Nemesis;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Runs;

/// <summary>One run: a round of load and faults for each seed on one stage, then the verdict on all of it.</summary>
internal static class FaultRun
{
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

        var times = new RunTimes();
        await using var stage = await Stage.Open(new(
            Folder: options.Folder, DiskMegabytes: RunOptions.DiskMegabytes,
            Settings: new Dictionary<string, string> { ["Demo__Stock"] = options.Stock.ToString(CultureInfo.InvariantCulture) }));
        times.Ended("opening");
        say($"site {stage.Front}, files {stage.Folder}");
        using var journal = new RunJournal(stage.Run, clock);
        using var stripe = new StripeDesk(stage.Simulator);
        using var poster = new WebhookPoster(stage.Front, stripe, journal, clock);
        var probe = new ServingProbe(stage.Front, await Shelf.Read(stage.Postgres.Direct, seed: 0));
        var hosts = new HostHarms(stage, probe);
        var notices = new WebhookHarms(stripe, poster);
        var impossible = FaultNemesis.ImpossibleOn(stage);
        var rounds = new List<Round>();
        foreach (var seed in options.Seeds)
        {
            var nemesis = new FaultNemesis(journal, clock, say, hosts.All, new PostgresHarms(stage, probe).All, notices.All);
            var plan = FaultPlan.For(seed, options.Duration, options.Faults, stage.Hosts.Count, impossible);
            say(string.Join('\n', plan));
            rounds.Add(await Round.Play(options, seed, plan, stage, journal, stripe, nemesis, hosts, notices));
            times.Ended(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        }

        await File.WriteAllTextAsync(stage.Run.StripeEvents, await stripe.Events());
        await File.WriteAllTextAsync(stage.Run.StripeLedger, await stripe.Ledger());
        await stage.StopHosts();
        times.Ended("ending the hosts");
        var verdict = await Checker.Check(stage.Run, stage.Postgres.Connection);
        times.Ended("checking");
        var summary = new RunSummary(rounds, impossible, probe.Times, hosts.ReadyAgain, stage.Deaths, times, verdict);
        await File.WriteAllTextAsync(Path.Combine(stage.Folder, "summary.txt"), $"{summary}\n");
        return summary;
    }
}
