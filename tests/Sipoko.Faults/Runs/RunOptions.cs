namespace Sipoko.Faults.Runs;

/// <summary>How long and how hard a run is.</summary>
/// <param name="Seeds">One round of load and faults for each, one after the other on the same stage.</param>
/// <param name="Duration">Of the load and faults of one round; preparing and checking come besides.</param>
/// <param name="Faults">Of one round.</param>
/// <param name="Guests">How many buy at the same time.</param>
/// <param name="Stock">Of every product: the wanted ones are to sell out.</param>
internal sealed record RunOptions(IReadOnlyList<int> Seeds, TimeSpan Duration, int Faults, int Guests, string Folder, int Stock)
{
    public const int DiskMegabytes = 1500;

    private const int ManyGuests = 16;
    private static readonly TimeSpan OneFault = TimeSpan.FromSeconds(7);

    /// <summary>The load of a round goes on after its last fault until so many orders are placed, for two minutes at most: machines differ.</summary>
    public int Orders { get; init; }

    /// <summary>True notifications that are posted again at the end of a round, in any order.</summary>
    public int Replays { get; init; } = 200;

    /// <summary>False ones, among them.</summary>
    public int Forgeries { get; init; } = 50;

    /// <summary>For every build: two seeds give 20 faults and 500 orders.</summary>
    public static RunOptions Short(params int[] seeds) =>
        new(seeds, TimeSpan.FromSeconds(32), 10, ManyGuests, FolderOf($"short-{string.Join('-', seeds)}"), 40) { Orders = 252 };

    /// <summary>As long as somebody wants to wait.</summary>
    public static RunOptions Long(int seed, double minutes) => new(
        [seed], TimeSpan.FromMinutes(minutes), Math.Max(1, (int)(TimeSpan.FromMinutes(minutes) / OneFault)), ManyGuests, FolderOf($"{seed}"), (int)Math.Max(40, minutes * 30));

    /// <summary>No machine fails; notifications do, by the thousand.</summary>
    public static RunOptions Webhooks(int seed) =>
        new([seed], TimeSpan.FromMinutes(1), 0, ManyGuests, FolderOf($"webhooks-{seed}"), 1000) { Replays = 10_000, Forgeries = 1_000 };

    private static string FolderOf(FormattableString name) => Path.Combine(RealSiteClone.Folder, ".sipoko", "faults", FormattableString.Invariant(name));
}
