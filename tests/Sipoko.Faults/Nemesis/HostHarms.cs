using System.Diagnostics;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Nemesis;

/// <summary>What happens to the machines that run the hosts.</summary>
internal sealed class HostHarms(Stage stage, ServingProbe probe)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<TimeSpan> readyAgain = [];
    private Task starting = Task.CompletedTask;

    /// <summary>How long a host that was killed took until it was ready.</summary>
    public IReadOnlyList<TimeSpan> ReadyAgain => readyAgain;

    public IReadOnlyDictionary<string, Func<PlannedFault, Task>> All => new Dictionary<string, Func<PlannedFault, Task>>
    {
        [FaultNames.KillHost] = fault => Kill([stage.Hosts[fault.Host]], fault),
        [FaultNames.KillBothHosts] = fault => Kill(stage.Hosts, fault),
        [FaultNames.SlowDatabase] = SlowDatabase,
        [FaultNames.CutDatabase] = CutDatabase,
        [FaultNames.MoveClock] = MoveClock,
    };

    /// <summary>Waits until every host is ready.</summary>
    public async Task AllReady()
    {
        await starting;
        await Task.WhenAll(stage.Hosts.Select(host => host.Ready(Patience)));
    }

    /// <summary>The next fault may come while a host still starts, but no host is killed before the last one is back.</summary>
    private async Task Kill(IReadOnlyList<StageHost> victims, PlannedFault fault)
    {
        await starting;
        foreach (var host in victims)
        {
            host.Kill();
        }

        var down = Stopwatch.StartNew();
        if (victims.Count < stage.Hosts.Count)
        {
            await probe.Await(fault.Name, down); // the others serve on
        }

        if (fault.Length - down.Elapsed is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest);
        }

        var since = Stopwatch.StartNew();
        foreach (var host in victims)
        {
            host.Launch();
        }

        starting = NoteReady(victims, since);
        if (victims.Count == stage.Hosts.Count)
        {
            await probe.Await(fault.Name, since);
        }
    }

    private async Task NoteReady(IReadOnlyList<StageHost> victims, Stopwatch since)
    {
        foreach (var host in victims)
        {
            readyAgain.Add(await host.Ready(Patience) is null ? Patience : since.Elapsed);
        }
    }

    private async Task SlowDatabase(PlannedFault fault)
    {
        foreach (var host in Targets(fault))
        {
            host.Database.Delay = TimeSpan.FromMilliseconds(fault.Amount);
        }

        await Task.Delay(fault.Length * 2);
        foreach (var host in Targets(fault))
        {
            host.Database.Delay = TimeSpan.Zero;
        }
    }

    private async Task CutDatabase(PlannedFault fault)
    {
        foreach (var host in Targets(fault))
        {
            host.Database.Refuses = true;
            host.Database.Cut();
        }

        await Task.Delay(fault.Length);
        foreach (var host in Targets(fault))
        {
            host.Database.Refuses = false;
        }
    }

    private async Task MoveClock(PlannedFault fault)
    {
        stage.Hosts[fault.Host].Clock.Move(TimeSpan.FromMinutes(fault.Amount));
        await Task.Delay(fault.Length * 2);
        stage.Hosts[fault.Host].Clock.Move(TimeSpan.Zero);
    }

    private IReadOnlyList<StageHost> Targets(PlannedFault fault) => fault.Host < 0 ? stage.Hosts : [stage.Hosts[fault.Host]];
}
