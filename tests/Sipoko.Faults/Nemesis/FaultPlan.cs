namespace Sipoko.Faults.Nemesis;

/// <summary>Which faults a run will have: the same seed always gives the same plan.</summary>
internal static class FaultPlan
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    /// <param name="hosts">How many hosts there are.</param>
    /// <param name="impossible">Faults that this machine does not allow.</param>
    public static IReadOnlyList<PlannedFault> For(int seed, TimeSpan duration, int count, int hosts, IReadOnlySet<string> impossible)
    {
        var random = new Random(seed);
        var possible = FaultNames.Weights.Where(fault => !impossible.Contains(fault.Key)).OrderBy(fault => fault.Key, StringComparer.Ordinal).ToArray();
        var names = Draw(possible, count, random);
        var slot = (duration - Calm) / Math.Max(1, count);
        return [.. names.Select((name, index) => new PlannedFault(
            Calm + (slot * index), name, HostFor(name, hosts, random), TimeSpan.FromMilliseconds(random.Next(1000, 3000)), AmountFor(name, random)))];
    }

    /// <summary>Every kind once, in any order, as far as there is room; then by weight.</summary>
    private static string[] Draw(KeyValuePair<string, int>[] possible, int count, Random random)
    {
        var once = possible.Select(fault => fault.Key).ToArray();
        random.Shuffle(once);
        var total = possible.Sum(fault => fault.Value);
        var more = Enumerable.Range(0, Math.Max(0, count - once.Length)).Select(_ => ByWeight(possible, random.Next(total))).ToArray();
        string[] all = [.. once.Take(count), .. more];
        random.Shuffle(all);
        return all;
    }

    private static string ByWeight(KeyValuePair<string, int>[] possible, int drawn)
    {
        foreach (var (name, weight) in possible)
        {
            if ((drawn -= weight) < 0)
            {
                return name;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(drawn));
    }

    private static int HostFor(string name, int hosts, Random random) => name switch
    {
        FaultNames.KillHost or FaultNames.MoveClock => random.Next(hosts),
        FaultNames.SlowDatabase or FaultNames.CutDatabase => random.Next(-1, hosts),
        _ => -1,
    };

    private static int AmountFor(string name, Random random) => name switch
    {
        FaultNames.SlowDatabase => random.Next(50, 301), // milliseconds each way
        FaultNames.MoveClock => random.Next(-120, 121), // minutes
        FaultNames.FreezeBackends => random.Next(5, 31), // backends
        FaultNames.ReplayWebhooks or FaultNames.ForgeWebhooks => random.Next(15, 40), // events
        _ => 0,
    };
}
