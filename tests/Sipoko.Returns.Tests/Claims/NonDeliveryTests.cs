using Sipoko.Returns.Claims;
using static Sipoko.Returns.Tests.Claims.Stories;

namespace Sipoko.Returns.Tests.Claims;

public class NonDeliveryTests
{
    private static readonly ReportNonDelivery Report = new(TheClaim, Bought.Id, Bought.Buyer, false, Text);

    [Theory]
    [InlineData(2026, 11, 23, "claim.too_early")] // the promised day itself
    [InlineData(2026, 11, 24, null)]
    [InlineData(2027, 1, 6, null)] // thirty working days later: Christmas and New Year's Day do not count
    [InlineData(2027, 1, 7, "claim.report_closed")]
    public void It_is_reported_from_the_day_after_the_promise_for_thirty_working_days(int year, int month, int day, string? refusal) =>
        ReportNonDeliveryHandler.Decide(Report, null, Bought, null, [], On(year, month, day)).Refusal?.Code.ShouldBe(refusal);

    [Fact]
    public void It_is_reported_once()
    {
        var all = NotReceived with { Subject = Subject with { Lines = [.. Subject.Lines, new(Curtain, "Rideau en lin", 1, Money.OfCents(12900))] } };
        Given().WhenFirst(known => ReportNonDeliveryHandler.Decide(Report, known, Bought, null, [], Noon)).Then(all);
    }

    [Fact]
    public void What_the_buyer_confirmed_is_not_missing() =>
        Given().WhenFirst(known => ReportNonDeliveryHandler.Decide(Report, known, Bought, Right, [], Noon)).ThenRefused(ClaimRefusal.AlreadyReceived);

    [Fact]
    public void The_seller_states_proof_and_facts() =>
        Given(NotReceived).When(claim => AssertDeliveryHandler.Decide(new(TheClaim, Seller, Text, [DeliveryFact.WrongAddress], [Photo]), claim, Noon))
            .Then(new DeliveryAsserted(Text, [DeliveryFact.WrongAddress], [Photo], Noon));

    [Fact]
    public void The_seller_may_refund_or_send_again()
    {
        Given(NotReceived).When(claim => RefundClaimHandler.Decide(new(TheClaim, Seller), claim, Refund, Noon)).Then(WholeRefund with { Ground = RefundGround.NonDelivery });
        Given(NotReceived).When(claim => PromiseReplacementHandler.Decide(new(TheClaim, Seller, Text), claim, Noon)).Then(new ReplacementPromised(Text, new DateOnly(2026, 12, 24), Noon));
    }

    [Theory]
    [InlineData(2026, 11, 27, "claim.too_early_to_escalate")]
    [InlineData(2026, 11, 28, null)]
    [InlineData(2026, 12, 22, null)]
    [InlineData(2026, 12, 23, "claim.escalation_closed")]
    public void Sipoko_is_asked_after_three_working_days_and_within_twenty(int year, int month, int day, string? refusal) =>
        OpenDisputeHandler.Decide(new(TheClaim, Buyer, Text, []), Given(NotReceived).State, On(year, month, day)).Refusal?.Code.ShouldBe(refusal);
}
