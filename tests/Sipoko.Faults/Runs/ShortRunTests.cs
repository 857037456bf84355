using Xunit.Abstractions;

namespace Sipoko.Faults.Runs;

/// <summary>The fault test as every build runs it: two seeds, a minute each. How soon the site serves again is told and not judged: it depends on the machine.</summary>
public sealed class ShortRunTests(ITestOutputHelper output)
{
    private const int Orders = 500;
    private const int Faults = 20;
    private static readonly int[] Seeds = [20, 26];

    [Fact]
    public async Task Nothing_is_lost_doubled_oversold_or_torn_while_machines_fail()
    {
        var runs = new List<RunSummary>();
        foreach (var seed in Seeds)
        {
            runs.Add(await FaultRun.Do(RunOptions.Short(seed), TimeProvider.System, output.WriteLine));
            output.WriteLine($"{runs[^1]}");
        }

        runs.ShouldAllBe(run => run.ExitCode == 0);
        runs.Sum(run => run.Faults.Count).ShouldBeGreaterThanOrEqualTo(Faults);
        runs.Sum(run => run.Orders).ShouldBeGreaterThanOrEqualTo(Orders);
        runs.ShouldAllBe(run => run.Settled != null, "a minute after the last fault nothing is left to do");
        runs.Sum(run => run.Counts.Errors).ShouldBe(0, "what fails is a 503 with a calm page, never a 500");
        runs.Sum(run => run.Deaths).ShouldBe(0, "a host lives through whatever happens to its database");
    }
}
