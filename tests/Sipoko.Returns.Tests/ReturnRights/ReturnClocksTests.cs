using System.Globalization;
using Sipoko.Returns.ReturnRights;

namespace Sipoko.Returns.Tests.ReturnRights;

public class ReturnClocksTests
{
    [Theory]
    [InlineData("2026-11-24", "2026-12-08")] // Tuesday to Tuesday: the day of receipt is not counted
    [InlineData("2026-11-20", "2026-12-04")] // Friday to Friday
    [InlineData("2026-11-21", "2026-12-07")] // would end on a Saturday
    [InlineData("2026-11-22", "2026-12-07")] // would end on a Sunday
    [InlineData("2026-12-11", "2026-12-28")] // would end on Friday 25 December, then a weekend
    [InlineData("2026-12-18", "2027-01-04")] // would end on Friday 1 January, then a weekend
    [InlineData("2026-03-23", "2026-04-07")] // would end on Easter Monday
    [InlineData("2026-04-30", "2026-05-15")] // would end on Ascension Day, a Thursday
    [InlineData("2026-05-11", "2026-05-26")] // would end on Whit Monday
    [InlineData("2026-06-30", "2026-07-15")] // would end on 14 July
    [InlineData("2028-02-15", "2028-02-29")] // ends on 29 February
    [InlineData("2028-02-29", "2028-03-14")] // starts on 29 February
    public void Withdrawal_ends_fourteen_days_after_receipt_or_on_the_next_working_day(string received, string until) =>
        ReceivedOn(received).Withdrawal.ShouldBe(Day(until));

    [Theory]
    [InlineData("2026-11-24", "2026-12-24")]
    [InlineData("2026-11-25", "2026-12-25")] // our own promise: holidays count
    [InlineData("2026-12-15", "2027-01-14")]
    [InlineData("2027-01-30", "2027-03-01")]
    [InlineData("2028-01-30", "2028-02-29")]
    public void Protection_ends_thirty_days_after_receipt(string received, string until) => ReceivedOn(received).Protection.ShouldBe(Day(until));

    [Theory]
    [InlineData("2026-11-24", "2028-11-24")]
    [InlineData("2026-12-31", "2028-12-31")]
    [InlineData("2026-02-28", "2028-02-28")]
    [InlineData("2028-02-29", "2030-02-28")] // a date that the last year lacks
    public void The_guarantee_ends_two_years_after_receipt(string received, string until) => ReceivedOn(received).Guarantee.ShouldBe(Day(until));

    [Theory]
    [InlineData("2026-11-24T22:59:59Z", "2026-11-24")] // winter: Paris is one hour ahead
    [InlineData("2026-11-24T23:00:00Z", "2026-11-25")]
    [InlineData("2026-07-06T21:59:59Z", "2026-07-06")] // summer: two hours
    [InlineData("2026-07-06T22:00:00Z", "2026-07-07")]
    [InlineData("2026-12-31T23:30:00Z", "2027-01-01")] // the year ends first in Paris
    [InlineData("2026-03-28T23:30:00Z", "2026-03-29")] // the night the clocks go forward
    [InlineData("2026-10-24T22:30:00Z", "2026-10-25")] // the night they go back
    [InlineData("2026-10-25T22:30:00Z", "2026-10-25")]
    public void The_day_of_receipt_is_the_day_in_Paris(string instant, string day) =>
        ReturnClocks.Under(ReturnClocks.CurrentRules, DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ReceivedOn.ShouldBe(Day(day));

    [Fact]
    public void Days_over_a_change_of_hour_are_whole_days() =>
        ReturnClocks.Under(ReturnClocks.CurrentRules, new(2026, 10, 13, 22, 30, 0, TimeSpan.Zero)).Withdrawal.ShouldBe(Day("2026-10-28"));

    [Fact]
    public void Rights_keep_the_rules_they_opened_under()
    {
        ReturnClocks.CurrentRules.ShouldBe("2026-06-19", "events of these rules exist: new rules get a version beside it");
        Should.Throw<ArgumentException>(() => ReturnClocks.Under("1999-01-01", Deliveries.Noon));
    }

    private static ReturnClocks ReceivedOn(string day) => ReturnClocks.Under(ReturnClocks.CurrentRules, ParisTime.FromLocal(Day(day).ToDateTime(new TimeOnly(12, 0))));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
