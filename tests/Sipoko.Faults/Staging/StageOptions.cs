namespace Sipoko.Faults.Staging;

/// <summary>What a stage is made of.</summary>
/// <param name="Folder">Where its files go; under .sipoko/faults when not given.</param>
/// <param name="Naive">Whether the hosts run the deliberately wrong variant, which the checker must catch.</param>
/// <param name="Settings">What the hosts are told besides.</param>
/// <param name="Shops">How many shops of the demo market open.</param>
/// <param name="DiskMegabytes">When given, PostgreSQL's data lie on a disk in memory of this size, where the machine lets us mount one.</param>
public sealed record StageOptions(
    int Hosts = 2, bool Naive = false, string? Folder = null, IReadOnlyDictionary<string, string>? Settings = null, int Shops = 3, int? DiskMegabytes = null);
