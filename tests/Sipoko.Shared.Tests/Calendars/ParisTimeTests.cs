using System.Globalization;

namespace Sipoko.Shared.Tests.Calendars;

public class ParisTimeTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")] // the last second of winter time
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00")] // the last second of summer time
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00")]
    public void Paris_changes_its_clock_twice_a_year(string utc, string paris)
    {
        ParisTime.At(Instant(utc)).ShouldBe(Instant(paris));
        ParisTime.At(Instant(utc)).Offset.ShouldBe(Instant(paris).Offset);
    }

    [Theory]
    [InlineData("2026-11-23T22:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T23:00:00Z", "2026-11-24")]
    [InlineData("2026-07-14T21:59:59Z", "2026-07-14")]
    [InlineData("2026-07-14T22:00:00Z", "2026-07-15")]
    public void A_day_begins_at_midnight_in_Paris(string utc, string day) =>
        ParisTime.Day(Instant(utc)).ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-23", "2026-11-23T23:00:00Z")]
    [InlineData("2026-07-14", "2026-07-14T22:00:00Z")]
    [InlineData("2026-03-28", "2026-03-28T23:00:00Z")] // the days around each change
    [InlineData("2026-03-29", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T23:00:00Z")]
    public void A_deadline_ends_with_its_day_in_Paris(string day, string end)
    {
        var last = ParisTime.EndOf(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        last.ShouldBe(Instant(end));
        last.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2026-11-23T10:30:00", "2026-11-23T09:30:00Z")]
    [InlineData("2026-07-14T10:30:00", "2026-07-14T08:30:00Z")]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00Z")] // an hour that does not exist: half past three
    [InlineData("2026-10-25T02:30:00", "2026-10-25T01:30:00Z")] // an hour that comes twice: the second
    public void What_a_person_types_is_Paris_time(string typed, string utc) =>
        ParisTime.FromLocal(DateTime.Parse(typed, CultureInfo.InvariantCulture)).ShouldBe(Instant(utc));

    [Fact]
    public void What_a_person_types_is_Paris_time_whatever_kind_the_parser_gave_it()
    {
        var typed = new DateTime(2026, 10, 25, 2, 30, 0, DateTimeKind.Unspecified);
        foreach (var kind in new[] { DateTimeKind.Utc, DateTimeKind.Local })
        {
            ParisTime.FromLocal(DateTime.SpecifyKind(typed, kind)).ShouldBe(ParisTime.FromLocal(typed));
        }
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
