namespace Sipoko.Shared.Tests.Amounts;

public class MoneyTests
{
    public static readonly TheoryData<long, long[]> Sharings = new()
    {
        { 100, [1, 1, 1] },
        { 101, [1, 1, 1] },
        { -100, [1, 1, 1] },
        { 1, [1, 1] },
        { -1, [1, 1] },
        { 0, [3, 5] },
        { 2, [1, 3] },
        { 6, [1, 3, 4] },
        { 999, [0, 7, 0, 11, 13] },
        { -999, [13, 0, 11, 7] },
        { 7, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
        { 12_345, [1890, 4990, 350, 1] },
        { 1_284_50, [long.MaxValue, long.MaxValue, 1] },
        { long.MaxValue, [1, 2, 3, 5, 7, 11] },
        { long.MinValue, [11, 7, 5, 3, 2, 1] },
    };

    [Fact]
    public void Amounts_are_added_taken_away_and_multiplied_in_whole_cents()
    {
        (Money.OfCents(1890) + Money.OfCents(10)).ShouldBe(Money.OfCents(1900));
        (Money.OfCents(10) - Money.OfCents(25)).ShouldBe(Money.OfCents(-15));
        (Money.OfCents(1890) * 3).ShouldBe(Money.OfCents(5670));
        new[] { Money.OfCents(1), Money.OfCents(2), Money.OfCents(-4) }.Sum().ShouldBe(Money.OfCents(-1));
        Array.Empty<Money>().Sum().ShouldBe(Money.Zero);
    }

    [Fact]
    public void An_amount_beyond_what_can_be_held_is_an_error_and_never_wraps_round()
    {
        var most = Money.OfCents(long.MaxValue);
        Should.Throw<OverflowException>(() => most + Money.OfCents(1));
        Should.Throw<OverflowException>(() => Money.OfCents(long.MinValue) - Money.OfCents(1));
        Should.Throw<OverflowException>(() => most * 2);
        Should.Throw<OverflowException>(() => most * Rate.Percent(101));
    }

    [Fact]
    public void Amounts_compare_by_their_value()
    {
        (Money.OfCents(1) < Money.OfCents(2)).ShouldBeTrue();
        (Money.OfCents(2) > Money.OfCents(1)).ShouldBeTrue();
        (Money.OfCents(2) <= Money.OfCents(2)).ShouldBeTrue();
        (Money.OfCents(-2) >= Money.OfCents(-1)).ShouldBeFalse();
        new[] { Money.OfCents(5), Money.OfCents(-5), Money.Zero }.Order().ShouldBe([Money.OfCents(-5), Money.Zero, Money.OfCents(5)]);
    }

    [Theory]
    [InlineData(1000, 2000, 200)]
    [InlineData(25, 1000, 3)] // 2,5 → 3
    [InlineData(-25, 1000, -3)]
    [InlineData(24, 1000, 2)]
    [InlineData(-24, 1000, -2)]
    [InlineData(15, 1000, 2)] // not to the even neighbour
    [InlineData(1, 5000, 1)]
    [InlineData(-1, 5000, -1)]
    [InlineData(1, 4999, 0)]
    [InlineData(1999, 550, 110)] // 109,945 → 110
    [InlineData(0, 2000, 0)]
    [InlineData(12_345, 0, 0)]
    [InlineData(100, -1050, -11)]
    public void A_share_is_rounded_half_away_from_zero(long cents, int basisPoints, long share) =>
        (Money.OfCents(cents) * new Rate(basisPoints)).ShouldBe(Money.OfCents(share));

    [Fact]
    public void Rounding_treats_a_debt_like_the_amount_it_mirrors()
    {
        foreach (var cents in Enumerable.Range(0, 500))
        {
            foreach (var rate in new Rate[] { new(1), new(550), new(1250), Rate.Percent(10), Rate.Percent(20) })
            {
                (Money.OfCents(-cents) * rate).ShouldBe(Money.Zero - (Money.OfCents(cents) * rate));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sharings))]
    public void The_parts_sum_to_the_whole(long cents, long[] weights) =>
        Money.OfCents(cents).Split(weights).Aggregate((Int128)0, (sum, part) => sum + part.Cents).ShouldBe(cents);

    [Theory]
    [MemberData(nameof(Sharings))]
    public void No_part_is_a_cent_or_more_away_from_its_exact_share(long cents, long[] weights)
    {
        var total = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        foreach (var (part, weight) in Money.OfCents(cents).Split(weights).Zip(weights))
        {
            Int128.Abs(((Int128)part.Cents * total) - ((Int128)cents * weight)).ShouldBeLessThan(total);
        }
    }

    [Theory]
    [MemberData(nameof(Sharings))]
    public void The_order_of_the_weights_does_not_matter(long cents, long[] weights)
    {
        var shared = Shares(cents, weights);
        foreach (var turn in Enumerable.Range(1, weights.Length))
        {
            Shares(cents, [.. weights.Skip(turn), .. weights.Take(turn)]).ShouldBe(shared);
            Shares(cents, [.. weights.Skip(turn).Reverse(), .. weights.Take(turn)]).ShouldBe(shared);
        }
    }

    [Fact]
    public void Every_small_amount_is_shared_to_the_cent_over_every_small_pair_of_weights()
    {
        foreach (var cents in Enumerable.Range(-30, 61))
        {
            foreach (var (left, right) in from left in Enumerable.Range(0, 9) from right in Enumerable.Range(0, 9) where left + right > 0 select (left, right))
            {
                var parts = Money.OfCents(cents).Split([left, right]);
                parts.Sum().ShouldBe(Money.OfCents(cents));
                Money.OfCents(cents).Split([right, left]).Order().ShouldBe(parts.Order(), $"{cents} over {left} and {right}");
            }
        }
    }

    [Fact]
    public void The_missing_cents_go_to_the_largest_remainders()
    {
        Money.OfCents(100).Split([1, 1, 1]).ShouldBe([Money.OfCents(34), Money.OfCents(33), Money.OfCents(33)]);
        Money.OfCents(10).Split([1, 2, 4]).ShouldBe([Money.OfCents(1), Money.OfCents(3), Money.OfCents(6)]);
        Money.OfCents(-10).Split([1, 2, 4]).ShouldBe([Money.OfCents(-1), Money.OfCents(-3), Money.OfCents(-6)]);
    }

    [Fact]
    public void Of_equal_remainders_the_larger_weight_comes_first() =>
        Money.OfCents(2).Split([1, 3]).ShouldBe([Money.Zero, Money.OfCents(2)]);

    [Fact]
    public void What_weighs_nothing_gets_nothing() =>
        Money.OfCents(101).Split([0, 1, 0, 2]).Where((_, index) => index is 0 or 2).ShouldAllBe(part => part == Money.Zero);

    [Fact]
    public void Sharing_among_nobody_is_an_error()
    {
        Should.Throw<ArgumentException>(() => Money.OfCents(1).Split([]));
        Should.Throw<ArgumentException>(() => Money.OfCents(1).Split([0, 0]));
        Should.Throw<ArgumentException>(() => Money.OfCents(1).Split([2, -1]));
    }

    private static (long Weight, Money Part)[] Shares(long cents, long[] weights) =>
        [.. weights.Zip(Money.OfCents(cents).Split(weights)).Order()];
}
