namespace Sipoko.Faults.Nemesis;

public class FaultPlanTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    [Fact]
    public void The_same_seed_gives_the_same_plan() => FaultPlan.For(7, Hour, 50, 2, None).ShouldBe(FaultPlan.For(7, Hour, 50, 2, None));

    [Fact]
    public void Another_seed_gives_another_plan() => FaultPlan.For(8, Hour, 50, 2, None).ShouldNotBe(FaultPlan.For(7, Hour, 50, 2, None));

    [Fact]
    public void Every_kind_of_fault_comes_when_there_is_room() =>
        FaultPlan.For(7, Hour, FaultNames.Weights.Count, 2, None).Select(fault => fault.Name).Distinct().Count().ShouldBe(FaultNames.Weights.Count);

    [Fact]
    public void What_the_machine_does_not_allow_is_not_planned() =>
        FaultPlan.For(7, Hour, 200, 2, new HashSet<string> { FaultNames.FillDisk }).ShouldAllBe(fault => fault.Name != FaultNames.FillDisk);

    [Fact]
    public void An_hour_of_five_hundred_faults_kills_PostgreSQL_a_hundred_times() =>
        Enumerable.Range(1, 20).Select(seed => FaultPlan.For(seed, Hour, 500, 2, None).Count(fault => fault.Name == FaultNames.KillPostgres)).ShouldAllBe(count => count >= 100);

    [Fact]
    public void Faults_come_one_after_the_other_and_end_before_the_run_does()
    {
        var plan = FaultPlan.For(7, TimeSpan.FromMinutes(1), 11, 2, None);

        plan.Zip(plan.Skip(1)).ShouldAllBe(pair => pair.First.At < pair.Second.At);
        plan.ShouldAllBe(fault => fault.At < TimeSpan.FromMinutes(1));
        plan.ShouldAllBe(fault => fault.Host < 2);
    }
}
