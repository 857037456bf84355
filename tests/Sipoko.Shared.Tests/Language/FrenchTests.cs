using Sipoko.Web.Language;

namespace Sipoko.Shared.Tests.Language;

public class FrenchTests
{
    [Theory]
    [InlineData(0, "0,00\u00A0€")]
    [InlineData(5, "0,05\u00A0€")]
    [InlineData(1299, "12,99\u00A0€")]
    [InlineData(128_450, "1\u00A0284,50\u00A0€")]
    [InlineData(123_456_789_00, "123\u00A0456\u00A0789,00\u00A0€")]
    [InlineData(-5, "−0,05\u00A0€")]
    [InlineData(-128_450, "−1\u00A0284,50\u00A0€")]
    public void Amounts_have_a_comma_and_spaces_that_do_not_break(long cents, string shown) => French.Euros(Money.OfCents(cents)).ShouldBe(shown);

    [Theory]
    [InlineData(2000, "20\u00A0%")]
    [InlineData(550, "5,5\u00A0%")]
    [InlineData(210, "2,1\u00A0%")]
    [InlineData(5, "0,05\u00A0%")]
    [InlineData(1255, "12,55\u00A0%")]
    [InlineData(0, "0\u00A0%")]
    public void Rates_lose_their_needless_zeros(int basisPoints, string shown) => French.Percent(new(basisPoints)).ShouldBe(shown);

    [Fact]
    public void The_first_of_a_month_is_premier()
    {
        French.Day(new(2026, 5, 1)).ShouldBe("1er mai 2026");
        French.LongDay(new(2026, 5, 1)).ShouldBe("vendredi 1er mai 2026");
        French.ShortDay(new(2026, 5, 1)).ShouldBe("ven. 1er mai");
        French.Day(new(2026, 5, 2)).ShouldBe("2 mai 2026");
        French.Day(new(2026, 5, 11)).ShouldBe("11 mai 2026");
    }

    [Fact]
    public void Days_and_instants_read_like_a_French_calendar()
    {
        French.LongDay(new(2026, 11, 24)).ShouldBe("mardi 24 novembre 2026");
        French.ShortDay(new(2026, 11, 24)).ShouldBe("mar. 24 nov.");
        French.Instant(new(2026, 11, 24, 9, 4, 0, TimeSpan.Zero)).ShouldBe("24 novembre 2026 à 10\u00A0h\u00A004");
        French.Instant(new(2026, 7, 31, 22, 30, 0, TimeSpan.Zero)).ShouldBe("1er août 2026 à 0\u00A0h\u00A030");
    }

    [Theory]
    [InlineData(0, "0\u00A0article")]
    [InlineData(1, "1\u00A0article")]
    [InlineData(2, "2\u00A0articles")]
    [InlineData(1284, "1\u00A0284\u00A0articles")]
    public void Zero_and_one_are_singular(long count, string shown) => French.Count(count, "article", "articles").ShouldBe(shown);

    [Fact]
    public void No_narrow_space_comes_out_for_our_fonts_have_none()
    {
        var days = Enumerable.Range(0, 366).Select(new DateOnly(2028, 1, 1).AddDays);
        IEnumerable<string> shown =
        [
            French.Euros(Money.OfCents(123_456_789)), French.Number(1_234_567), French.Percent(new(100_000_00)), French.Count(12_000, "lot", "lots"),
            French.Instant(new(2026, 11, 24, 9, 4, 0, TimeSpan.Zero)), .. days.Select(French.LongDay), .. days.Select(French.ShortDay), .. days.Select(French.Day),
        ];
        shown.ShouldAllBe(text => !text.Contains('\u202F'));
    }
}
