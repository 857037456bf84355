using Xunit.Abstractions;

namespace Sipoko.Faults.Naive;

/// <summary>A checker that finds nothing proves nothing, unless it finds what is wrong with a host that keeps its messages in memory.</summary>
public sealed class NaiveRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_host_that_keeps_its_messages_in_memory_is_found_guilty()
    {
        var verdict = await NaiveRun.Do(TimeProvider.System);
        output.WriteLine($"{verdict}");
        verdict.Invalid.ShouldBeNull();
        verdict.Violations.Select(violation => violation.Rule).ShouldContain("I14", "the clock that ends an unpaid order died with the host that kept it in memory");
    }
}
