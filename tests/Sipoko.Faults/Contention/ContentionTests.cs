using Sipoko.Faults.Checking.Tests;
using Xunit.Abstractions;

namespace Sipoko.Faults.Contention;

/// <summary>A small version of <c>script/faults contention</c>, on one host; then its stores are damaged, to see that the checker reads what lies there.</summary>
public sealed class ContentionTests(ITestOutputHelper output)
{
    private const int Stock = 10;

    [Fact]
    public async Task What_many_want_at_once_goes_to_whom_it_is_due_and_nobody_gets_an_error()
    {
        await using var arena = await Arena.Open(hosts: 1, shops: 3, Stock, TimeProvider.System);
        var products = await arena.Products();
        Tally[] tallies =
        [
            await LastItem.Play(arena, 40, products[0]), await LastItem.Play(arena, 40, products[1]), await LastItem.Play(arena, 40, products[2]),
            await GiftCardRush.Play(arena, 20, 1, products[3]), await DoubleClicks.Play(arena, 50, [.. products.Skip(6)]), await SellerOrderRush.Play(arena, 50, 1, products[5]),
        ];
        output.WriteLine(string.Join('\n', tallies.Select(tally => tally.ToString())));
        tallies.ShouldAllBe(tally => tally.Wrong.Count == 0 && tally.Unknown == 0);
        arena.Counts.Answers.Keys.ShouldAllBe(status => status < 500);

        var verdict = await arena.Judge();
        verdict.IsClean.ShouldBeTrue(verdict.ToString());

        var damaged = await DamagedStores.Check(arena.Stage.Run, arena.Stage.Postgres.Connection);
        DamagedStores.Rules.Except(damaged.Violations.Select(violation => violation.Rule)).ShouldBeEmpty($"each damaged table is noticed\n{damaged}");
    }
}
