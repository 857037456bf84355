using System.Globalization;
using System.Runtime.CompilerServices;
using Sipoko.Returns.Clocks;

namespace Sipoko.Returns.Tests.Clocks;

public class ClockTableTests
{
    [Theory]
    [InlineData("withdrawal", "2026-11-21", "2026-12-07")] // would end on a Saturday
    [InlineData("withdrawal", "2028-02-15", "2028-02-29")] // a leap day
    [InlineData("send-back-after-withdrawal", "2026-12-11", "2026-12-28")] // Christmas, then a weekend
    [InlineData("refund-after-withdrawal", "2026-12-11", "2026-12-25")] // strictly fourteen days: the buyer is not made to wait
    [InlineData("protection", "2027-01-30", "2027-03-01")] // over the end of February
    [InlineData("guarantee", "2028-02-29", "2030-02-28")] // a date that its last year lacks
    [InlineData("conformity", "2026-12-01", "2026-12-31")]
    [InlineData("seller-answer", "2026-11-27", "2026-12-02")] // Friday: Monday, Tuesday, Wednesday
    [InlineData("seller-answer", "2026-12-24", "2026-12-30")] // Christmas and a weekend
    [InlineData("seller-answer", "2026-04-30", "2026-05-06")] // 1 May
    [InlineData("send-back", "2026-11-21", "2026-12-07")]
    [InlineData("inspection", "2026-12-18", "2027-01-05")] // two holidays
    [InlineData("non-delivery-report", "2026-11-23", "2027-01-06")]
    [InlineData("non-delivery-decision", "2026-11-24", "2026-12-22")]
    [InlineData("statements", "2026-11-24", "2026-12-01")]
    [InlineData("contest", "2026-08-31", "2027-02-28")] // a date that the last month lacks
    public void Each_clock_ends_on_its_day(string key, string start, string end) => Of(key).EndFrom(Day(start)).ShouldBe(Day(end));

    [Theory]
    [InlineData("2026-11-24T22:59:59Z", "2026-12-08")]
    [InlineData("2026-11-24T23:00:00Z", "2026-12-09")] // past midnight in Paris
    [InlineData("2026-10-24T21:30:00Z", "2026-11-09")] // over the night the clocks go back; the 7th is a Saturday
    [InlineData("2026-03-28T23:30:00Z", "2026-04-13")] // the night the clocks go forward; the 12th is a Sunday
    public void A_day_is_a_day_of_Paris(string instant, string end) => ClockTable.Withdrawal.EndFrom(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(Day(end));

    [Fact]
    public void Every_clock_is_told_whole() => ClockTable.All.ShouldAllBe(clock => clock.Name.Length > 0 && clock.StartsFrom.Length > 0 && clock.Ground.Length > 0 && clock.Effect.Length > 0 && clock.Length > 0);

    [Fact]
    public void Every_clock_is_in_the_list() => ClockTable.All.ShouldBe(
        typeof(ClockTable).GetFields().Where(field => field.FieldType == typeof(LegalClock)).Select(field => (LegalClock)field.GetValue(null)!), ignoreOrder: true);

    [Fact]
    public void The_document_says_what_the_program_counts()
    {
        var document = File.ReadAllText(Path.Combine(Root(), "docs", "clocks.md"));
        foreach (var clock in ClockTable.All)
        {
            document.ShouldContain(RowOf(clock), customMessage: "docs/clocks.md and ClockTable.cs differ");
        }

        document.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal)).ShouldBe(ClockTable.All.Count);
    }

    private static string RowOf(LegalClock clock) =>
        $"| `{clock.Key}` | {clock.Name} | {clock.StartsFrom} | {clock.LengthInWords}{(clock.RollsOn ? ", puis jour ouvrable suivant" : "")} | {clock.Ground} | {clock.Effect} | {clock.Since:yyyy-MM-dd} |".Replace('\u00A0', ' ');

    private static LegalClock Of(string key) => ClockTable.All.Single(clock => clock.Key == key);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
