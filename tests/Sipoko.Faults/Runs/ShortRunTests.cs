using Sipoko.Faults.Nemesis;
using Xunit.Abstractions;

namespace Sipoko.Faults.Runs;

/// <summary>The fault test as every build runs it: two seeds that together have every kind of fault.</summary>
public sealed class ShortRunTests(ITestOutputHelper output)
{
    private const int Orders = 500;
    private const int FaultsPerSeed = 10;

    [Fact]
    public async Task Nothing_is_lost_doubled_oversold_or_torn_while_machines_fail()
    {
        var run = await FaultRun.Do(RunOptions.Short(9, 28), TimeProvider.System, output.WriteLine);

        output.WriteLine($"{run}");
        run.Rounds.Count.ShouldBe(2);
        run.Rounds.ShouldAllBe(round => round.Faults.Count >= FaultsPerSeed);
        run.Rounds.Sum(round => round.Orders).ShouldBeGreaterThanOrEqualTo(Orders);
        run.Rounds.ShouldAllBe(round => round.Settled != null, "a minute after the last fault nothing is left to do");
        run.Rounds.Sum(round => round.Counts.Errors).ShouldBe(0, "what fails is a 503 with a calm page, never a 500");
        run.Deaths.ShouldBe(0, "a host lives through whatever happens to its database");
        foreach (var failed in (string[])[FaultNames.KillHost, FaultNames.KillPostgres])
        {
            run.Serving.ShouldContain(one => one.After == failed);
        }

        run.ServedInTime.ShouldBeTrue("one host that dies and a PostgreSQL that comes back are over in ten seconds");
        run.ExitCode.ShouldBe(0);
        if (run.Impossible.Count == 0)
        {
            run.Rounds.SelectMany(round => round.Faults).Select(fault => fault.Name).Distinct().ShouldBe(FaultNames.Weights.Keys, ignoreOrder: true);
        }
    }
}
