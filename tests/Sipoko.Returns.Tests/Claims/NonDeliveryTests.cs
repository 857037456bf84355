using Sipoko.Fulfilment.Contracts;
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
        (ReportNonDeliveryHandler.Decide(Report, null, Bought, null, [], On(year, month, day)).Refusal?.Code).ShouldBe(refusal);

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
    public void The_seller_sends_again_within_ten_working_days() => Given(NotReceived).When(claim => PromiseReplacementHandler.Decide(new(TheClaim, Seller, Text), claim, Noon))
        .Then(new ReplacementPromised(Text, new DateOnly(2026, 12, 8), Noon, new DateOnly(2026, 12, 22)));

    [Theory]
    [InlineData(2027, 1, 6, "claim.too_early_to_escalate")] // the promised day
    [InlineData(2027, 1, 7, null)]
    [InlineData(2027, 1, 13, null)] // five working days later
    [InlineData(2027, 1, 14, "claim.escalation_closed")]
    public void A_broken_promise_can_still_be_brought_before_Sipoko(int year, int month, int day, string? refusal)
    {
        var late = On(2026, 12, 21); // one day before the twenty working days of the report are over
        var promised = PromiseReplacementHandler.Decide(new(TheClaim, Seller, Text), Given(NotReceived, Asserted).State, late).Events.Cast<ReplacementPromised>().Single();
        promised.By.ShouldBe(new DateOnly(2027, 1, 6));
        (OpenDisputeHandler.Decide(new(TheClaim, Buyer, Text, []), Given(NotReceived, Asserted, promised).State, On(year, month, day)).Refusal?.Code).ShouldBe(refusal);
    }

    [Fact]
    public void Before_a_refund_what_has_not_left_is_stopped()
    {
        Given(NotReceived).When(claim => RefundClaimHandler.Decide(new(TheClaim, Seller), claim, Refund, Noon)).Then(StopAsked);
        var asked = Given(NotReceived, StopAsked).State;
        asked.Stage.ShouldBe(ClaimStage.Stopping);
        var order = ClaimNews.Orders(asked, StopAsked).OfType<CancelUnshipped>().Single();
        (order.Cause, order.Lines.Single()).ShouldBe((CancellationCause.LateByBuyer, new CancelledLine(Bowls, 2)));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void What_had_left_is_refunded_once_Fulfilment_has_answered(int stopped, int left)
    {
        var answer = Cancelled(ClaimNews.CancellationOf(Refund), stopped);
        var events = StopClaimedLinesOnLinesCancelledHandler.Decide(answer, Given(NotReceived, StopAsked).State, Bought).Events;
        events.OfType<RefundAsked>().Single().Lines.ShouldBe([new ClaimAmount(Bowls, left, Money.OfCents(1890 * left))]);
        Given([NotReceived, StopAsked, .. events]).State.Stage.ShouldBe(ClaimStage.Refunding);
        Given([NotReceived, StopAsked, .. events]).When(claim => StopClaimedLinesOnLinesCancelledHandler.Decide(answer with { Lines = [] }, claim, Bought)).ThenNothing();
    }

    [Fact]
    public void When_nothing_had_left_Fulfilments_refund_is_all()
    {
        var answer = Cancelled(ClaimNews.CancellationOf(Refund), 2);
        Given(NotReceived, StopAsked).When(claim => StopClaimedLinesOnLinesCancelledHandler.Decide(answer, claim, Bought)).Then(new ClaimedLinesCancelled([new(Bowls, 2)], OtherRefund, Noon));
        Given(NotReceived, StopAsked, new ClaimedLinesCancelled([new(Bowls, 2)], OtherRefund, Noon), new RefundMade(OtherRefund, Money.OfCents(3780), Money.Zero, Noon, 2)).State.Stage.ShouldBe(ClaimStage.Refunded);
    }

    [Fact]
    public void What_a_seller_cancels_ends_the_claim_about_it()
    {
        var cancelled = Cancelled(new(Admin.Value), 2) with { Cause = CancellationCause.RefusedBySeller };
        var stopped = new ClaimedLinesCancelled([new(Bowls, 2)], OtherRefund, Noon);
        Given(NotReceived).When(claim => StopClaimedLinesOnLinesCancelledHandler.Decide(cancelled, claim, Bought)).Then(stopped);
        var closing = Given(NotReceived, stopped).State;
        (closing.Stage, ClaimAmounts.Whole(closing).Count).ShouldBe((ClaimStage.Refunding, 0));
        Given(NotReceived).When(claim => StopClaimedLinesOnLinesCancelledHandler.Decide(cancelled with { Lines = [new(Bowls, 1)] }, claim, Bought)).Then(stopped with { Lines = [new(Bowls, 1)] });
        Given(NotReceived, stopped with { Lines = [new(Bowls, 1)] }).State.Stage.ShouldBe(ClaimStage.AwaitingSeller, "the other one has still not come");
    }

    [Fact]
    public void A_cancelling_counts_once_whichever_message_comes_first()
    {
        var cancelled = Cancelled(new(Admin.Value), 1);
        var repaid = new ClaimedLinesRefunded(OtherRefund, [new(Bowls, 1, Money.OfCents(1890))], Noon, 2);
        var paid = Bought with { Refunds = [new(OtherRefund, Money.OfCents(1890), Money.Zero, Noon, repaid.Lines, 2)] };
        var claim = Given([NotReceived, repaid, .. StopClaimedLinesOnLinesCancelledHandler.Decide(cancelled, Given(NotReceived, repaid).State, paid).Events]).State;
        ClaimAmounts.Whole(claim).ShouldBe([new ClaimAmount(Bowls, 1, Money.OfCents(1890))]);
        var stopped = paid with { Cancelled = [new(cancelled.CancellationId, [new(Bowls, 1)], OtherRefund)] };
        ClaimedQuantities.Free(stopped, [claim with { Stage = ClaimStage.GivenUp }], Bowls).ShouldBe(1);
    }

    private static readonly RefundId OtherRefund = new(Guid.Parse("00000000-0000-7000-8000-000000000302"));
    private static readonly DeliveryAsserted Asserted = new(Text, [], [], Noon);
    private static readonly ShipmentStopAsked StopAsked = new(Refund, [new(Bowls, 2, Money.OfCents(3780))], Money.Zero, RefundGround.NonDelivery, Noon);

    private static LinesCancelled Cancelled(CancellationId id, int quantity) => new(
        id, Bought.Id, Bought.OrderId, Bought.Reference, Bought.SellerId, quantity == 0 ? [] : [new(Bowls, quantity)], CancellationCause.LateByBuyer, false, quantity == 0 ? null : OtherRefund, Noon, 4);

    [Theory]
    [InlineData(2026, 11, 27, "claim.too_early_to_escalate")]
    [InlineData(2026, 11, 28, null)]
    [InlineData(2026, 12, 22, null)]
    [InlineData(2026, 12, 23, "claim.escalation_closed")]
    public void Sipoko_is_asked_after_three_working_days_and_within_twenty(int year, int month, int day, string? refusal) =>
        (OpenDisputeHandler.Decide(new(TheClaim, Buyer, Text, []), Given(NotReceived).State, On(year, month, day)).Refusal?.Code).ShouldBe(refusal);
}
