using System.Diagnostics;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Nemesis;

/// <summary>What happens to the machines that run the hosts.</summary>
internal sealed class HostHarms(Stage stage, ServingProbe probe)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<TimeSpan> readyAgain = [];

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

    private async Task Kill(IReadOnlyList<StageHost> victims, PlannedFault fault)
    {
        foreach (var host in victims)
        {
            host.Kill();
        }

        await Task.Delay(fault.Length);
        var since = Stopwatch.StartNew();
        foreach (var host in victims)
        {
            host.Launch();
        }

        await probe.Await(fault.Name, since);
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
