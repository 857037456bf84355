namespace Sipoko.Faults.Nemesis;

/// <summary>One fault of a run: when it begins, what it is, whom it hits and how hard.</summary>
/// <param name="Host">Which host, from 0; -1 for all.</param>
/// <param name="Length">How long the harm lasts before it is taken away.</param>
/// <param name="Amount">What it means depends on the fault: milliseconds, minutes, how many.</param>
internal sealed record PlannedFault(TimeSpan At, string Name, int Host, TimeSpan Length, int Amount)
{
    public override string ToString() => FormattableString.Invariant($"{At.TotalSeconds,6:0.0} s  {Name}  {(Host < 0 ? "all hosts" : $"host {Host + 1}")}, {Length.TotalSeconds:0.0} s, {Amount}");
}

/// <summary>The names of the faults.</summary>
internal static class FaultNames
{
    public const string KillHost = "host killed";
    public const string KillBothHosts = "all hosts killed";
    public const string KillPostgres = "PostgreSQL killed";
    public const string TerminateBackends = "connections terminated";
    public const string FreezeBackends = "backends frozen";
    public const string FillConnections = "connections used up";
    public const string SlowDatabase = "database slow";
    public const string CutDatabase = "database cut off";
    public const string FillDisk = "disk full";
    public const string MoveClock = "clock moved";
    public const string DuplicateWebhooks = "webhooks doubled";
    public const string LateWebhooks = "webhooks late and shuffled";
    public const string WithholdWebhooks = "webhooks withheld";
    public const string ReplayWebhooks = "webhooks replayed";
    public const string ForgeWebhooks = "webhooks forged";

    /// <summary>Each with how often it comes, beside the others.</summary>
    public static IReadOnlyDictionary<string, int> Weights { get; } = new Dictionary<string, int>
    {
        [KillPostgres] = 25, [KillHost] = 15, [TerminateBackends] = 10, [FreezeBackends] = 8, [CutDatabase] = 8, [SlowDatabase] = 7, [FillConnections] = 6, [FillDisk] = 5,
        [MoveClock] = 5, [KillBothHosts] = 3, [DuplicateWebhooks] = 2, [LateWebhooks] = 2, [WithholdWebhooks] = 2, [ReplayWebhooks] = 2, [ForgeWebhooks] = 3,
    };
}
