namespace Sipoko.Shared.Tests.Calendars;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-11-20", 2, "2026-11-24")] // Friday to Tuesday
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-11-21", 1, "2026-11-23")] // Saturday
    [InlineData("2026-11-23", 5, "2026-11-30")]
    [InlineData("2026-12-24", 1, "2026-12-28")] // over Christmas and a weekend
    [InlineData("2026-12-31", 2, "2027-01-05")] // over the New Year
    [InlineData("2026-05-07", 1, "2026-05-11")] // 8 May is a Friday
    [InlineData("2026-05-13", 1, "2026-05-15")] // over Ascension Day
    [InlineData("2024-05-07", 1, "2024-05-10")] // 8 May, then Ascension Day
    public void A_promise_counts_working_days_only(string start, int count, string end) => WorkingDays.Add(Day(start), count).ShouldBe(Day(end));

    [Theory]
    [InlineData("2024-04-01", "2024-05-09", "2024-05-20")]
    [InlineData("2025-04-21", "2025-05-29", "2025-06-09")]
    [InlineData("2026-04-06", "2026-05-14", "2026-05-25")]
    [InlineData("2027-03-29", "2027-05-06", "2027-05-17")]
    [InlineData("2028-04-17", "2028-05-25", "2028-06-05")]
    [InlineData("2029-04-02", "2029-05-10", "2029-05-21")]
    [InlineData("2030-04-22", "2030-05-30", "2030-06-10")]
    public void Easter_Monday_Ascension_Day_and_Whit_Monday_are_holidays(string easterMonday, string ascension, string whitMonday)
    {
        foreach (var day in new[] { easterMonday, ascension, whitMonday })
        {
            WorkingDays.IsHoliday(Day(day)).ShouldBeTrue(day);
            WorkingDays.IsWorkingDay(Day(day)).ShouldBeFalse(day);
        }
    }

    [Theory]
    [InlineData("01-01")]
    [InlineData("05-01")]
    [InlineData("05-08")]
    [InlineData("07-14")]
    [InlineData("08-15")]
    [InlineData("11-01")]
    [InlineData("11-11")]
    [InlineData("12-25")]
    public void The_fixed_holidays_come_back_every_year(string monthAndDay)
    {
        foreach (var year in Enumerable.Range(2024, 7))
        {
            WorkingDays.IsHoliday(Day($"{year}-{monthAndDay}")).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_year_has_eleven_holidays_and_never_more()
    {
        foreach (var year in Enumerable.Range(2024, 7))
        {
            var first = new DateOnly(year, 1, 1);
            var holidays = Enumerable.Range(0, 366).Select(first.AddDays).Where(day => day.Year == year && WorkingDays.IsHoliday(day));
            holidays.Count().ShouldBe(11, $"{year}"); // in no year of these do two fall on the same day
        }
    }

    [Theory]
    [InlineData("2026-04-03")] // Good Friday is a holiday in Alsace and Moselle only
    [InlineData("2026-12-26")]
    [InlineData("2026-12-24")]
    public void Other_feasts_are_not_holidays(string day) => WorkingDays.IsHoliday(Day(day)).ShouldBeFalse();

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
