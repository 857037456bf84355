using Sipoko.Catalog.Products;

namespace Sipoko.Catalog.Tests.Products;

public class ReductionTests
{
    private static readonly DateTimeOffset Opening = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_first_price_is_no_reduction() => Before(day: 5, (0, 100)).ShouldBeNull();

    [Fact]
    public void A_raised_price_is_no_reduction() => Before(day: 60, (0, 100), (50, 120)).ShouldBeNull();

    [Fact]
    public void A_lower_price_is_measured_against_the_one_before() => Before(day: 60, (0, 100), (50, 80)).ShouldBe(100);

    [Fact]
    public void The_lowest_of_the_thirty_days_before_counts() => Before(day: 60, (0, 100), (30, 90), (40, 120), (50, 80)).ShouldBe(90);

    [Fact]
    public void A_price_that_ended_earlier_does_not_count() => Before(day: 60, (0, 50), (20, 120), (50, 80)).ShouldBe(120);

    [Fact]
    public void A_price_that_was_still_asked_within_the_thirty_days_counts() => Before(day: 60, (0, 90), (21, 120), (50, 80)).ShouldBe(90);

    [Fact]
    public void A_price_raised_only_to_be_lowered_is_no_reduction()
    {
        Before(day: 52, (0, 100), (49, 150), (50, 100)).ShouldBeNull();
        Before(day: 52, (0, 100), (49, 150), (50, 110)).ShouldBeNull();
    }

    [Fact]
    public void Successive_reductions_are_measured_against_the_price_before_the_first() => Before(day: 66, (0, 100), (50, 80), (60, 70), (65, 60)).ShouldBe(100);

    [Fact]
    public void A_reduction_long_after_another_is_measured_against_the_lower_price() => Before(day: 110, (0, 100), (50, 80), (100, 60)).ShouldBe(80);

    [Fact]
    public void After_thirty_days_a_lower_price_is_simply_the_price()
    {
        Before(day: 79, (0, 100), (50, 80)).ShouldBe(100);
        Before(day: 80, (0, 100), (50, 80)).ShouldBeNull();
    }

    [Fact]
    public void A_price_that_went_up_again_is_no_reduction() => Before(day: 60, (0, 100), (50, 80), (55, 100)).ShouldBeNull();

    /// <summary>The earlier price to show, in euros, after prices given by day and euros.</summary>
    private static long? Before(int day, params (int Day, long Euros)[] prices) =>
        Reduction.PriceBefore([.. prices.Select(price => new PriceSince(Money.OfCents(price.Euros * 100), Opening.AddDays(price.Day)))], Opening.AddDays(day))?.Cents / 100;
}
