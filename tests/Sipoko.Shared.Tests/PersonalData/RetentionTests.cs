namespace Sipoko.Shared.Tests.PersonalData;

public class RetentionTests
{
    [Theory]
    [InlineData(Purpose.Profile, "2026-11-20")]
    [InlineData(Purpose.Contract, "2031-11-20")]
    [InlineData(Purpose.Conversation, "2031-11-20")]
    [InlineData(Purpose.Accounting, "2036-12-31")]
    public void Each_purpose_has_its_term(Purpose purpose, string lastDay) =>
        Retention.LastDay(purpose, new DateOnly(2026, 11, 20)).ShouldBe(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_leap_day_ends_on_the_last_of_february() => Retention.LastDay(Purpose.Contract, new DateOnly(2028, 2, 29)).ShouldBe(new DateOnly(2033, 2, 28));
}
