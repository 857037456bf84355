using Sipoko.Returns.Claims;
using static Sipoko.Returns.Tests.Claims.Stories;

namespace Sipoko.Returns.Tests.Claims;

public class ClaimMoneyTests
{
    private static readonly RequestReturn Ask = new(TheClaim, Bought.Id, Bowls, Bought.Buyer, false, ReturnReason.Defective, 2, RemedyWish.Refund, Text, [Photo]);

    [Fact]
    public void A_partial_refund_is_offered_declined_or_taken()
    {
        var offered = new PartialRefundOffered(Money.OfCents(1000), new DateOnly(2026, 11, 27), Noon);
        Given(Requested).When(claim => OfferPartialRefundHandler.Decide(new(TheClaim, Seller, Money.OfCents(1000)), claim, Noon)).Then(offered);
        Given(Requested).When(claim => OfferPartialRefundHandler.Decide(new(TheClaim, Seller, Money.OfCents(3781)), claim, Noon)).ThenRefused(ClaimRefusal.AmountTooHigh);
        Given(Requested, offered).When(claim => AnswerOfferHandler.Decide(new(TheClaim, Guest, false), claim, Refund, Noon)).Then(new PartialRefundDeclined(new DateOnly(2026, 11, 27), Noon));
        Given(Requested, offered).When(claim => AnswerOfferHandler.Decide(new(TheClaim, Buyer, true), claim, Refund, Noon))
            .Then(new RefundAsked(Refund, [new(Bowls, 2, Money.OfCents(1000))], Money.Zero, RefundGround.Agreement, Noon));
    }

    [Fact]
    public void An_offer_keeps_nobody_from_asking_Sipoko()
    {
        var ask = new OpenDispute(TheClaim, Buyer, Text, []);
        Given(Requested, Offered).When(claim => OpenDisputeHandler.Decide(ask, claim, Noon)).Then(Disputed);
        Given(Requested, Offered, new PartialRefundDeclined(new DateOnly(2026, 11, 27), Noon)).When(claim => OpenDisputeHandler.Decide(ask, claim, Noon)).Then(Disputed);
    }

    [Fact]
    public void An_offer_without_an_answer_lapses_and_the_claim_goes_on_where_it_stood()
    {
        var ring = new EndClaimClock(TheClaim, ClaimClock.OfferAnswer);
        var late = On(2026, 11, 28);
        Given(Requested, Offered).When(claim => EndClaimClockHandler.Decide(ring, claim, Refund, On(2026, 11, 27))).ThenNothing();
        Given(Requested, Offered).When(claim => EndClaimClockHandler.Decide(ring, claim, Refund, late)).Then(new PartialRefundLapsed(new DateOnly(2026, 12, 2), late));
        var lapsed = new PartialRefundLapsed(new DateOnly(2026, 12, 2), late);
        var on = Given(Requested, Offered, lapsed).State;
        (on.Stage, on.DueBy, on.Offered).ShouldBe((ClaimStage.AwaitingSeller, new DateOnly(2026, 12, 2), null));
        Given(Requested, Accepted, SentBack, new ReturnInspected(false, Text, [Photo], Noon), Offered, lapsed).State.Stage.ShouldBe(ClaimStage.Disagreed, "the parcel is still with the seller");
    }

    [Fact]
    public void A_part_that_was_paid_back_ends_no_guarantee_and_no_cent_goes_back_twice()
    {
        var kept = Given(Requested, Offered, WholeRefund with { Lines = [new(Bowls, 2, Money.OfCents(1000))], Ground = RefundGround.Agreement }, new RefundMade(Refund, Money.OfCents(1000), Money.Zero, Noon)).State;
        kept.Stage.ShouldBe(ClaimStage.Refunded);
        var again = RequestReturnHandler.Decide(Ask with { ClaimId = new(Admin.Value) }, null, Bought, Right, [kept], On(2027, 5, 3)).Events.Cast<ReturnRequested>().Single();
        again.Basis.ShouldBe(ClaimBasis.Guarantee);
        ClaimAmounts.Whole(Given(again).State).ShouldBe([new ClaimAmount(Bowls, 2, Money.OfCents(2780))]);
        ClaimedQuantities.LineOf(Bought, [kept], Bought.Lines[0], 1).Repaid.ShouldBeNull("the other bowl was not paid back");
    }

    [Fact]
    public void What_was_paid_back_whole_cannot_be_claimed_again_however_the_claim_ended()
    {
        var paid = Given(Requested, Disputed, new DisputeDecided(DisputeVerdict.Refund, Reasons, Support, new DateOnly(2027, 5, 24), Noon), WholeRefund, new RefundMade(Refund, Money.OfCents(3780), Money.Zero, Noon), new DecisionContested(Party.Seller, Text, Noon), Rejected with { Staff = Admin }).State;
        paid.Stage.ShouldBe(ClaimStage.Rejected);
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask with { ClaimId = new(Admin.Value) }, known, Bought, Right, [paid], Noon)).ThenRefused(ClaimRefusal.NothingLeft);
        var elsewhere = Bought with { Refunds = [new(Refund, Money.OfCents(3780), Money.Zero, Noon, [new(Bowls, 2, Money.OfCents(3780))])] };
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask, known, elsewhere, Right, [], Noon)).ThenRefused(ClaimRefusal.NothingLeft);
    }

    [Fact]
    public void What_staff_refund_elsewhere_closes_the_claim_about_it()
    {
        ClaimAmount[] all = [new(Bowls, 2, Money.OfCents(3780))];
        Given(Requested).When(claim => CloseClaimOnOrderRefundedHandler.Decide(Refunded, CloseClaimOnOrderRefundedHandler.Share(all, claim), claim)).Then(new ClaimedLinesRefunded(Refund, all, Noon, 5));
        Given(Requested, new ClaimedLinesRefunded(Refund, all, Noon, 5)).State.Stage.ShouldBe(ClaimStage.Refunded);
        var part = Given(Requested, new ClaimedLinesRefunded(Refund, [new(Bowls, 1, Money.OfCents(1890))], Noon, 5)).State;
        (part.Stage, ClaimAmounts.Total(part)).ShouldBe((ClaimStage.AwaitingSeller, Money.OfCents(1890)));
        CloseClaimOnOrderRefundedHandler.Share([new(Bowls, 2, Money.OfCents(5000)), new(Curtain, 1, Money.OfCents(100))], Given(Requested).State).ShouldBe(all, "no more than the claim is about");
    }

    [Fact]
    public void A_refund_that_cannot_leave_waits_for_staff_until_it_is_made()
    {
        Given(Requested, WholeRefund).When(claim => KeepWaitingOnRefundFailedHandler.Decide(Failed, claim)).Then(Stuck);
        var made = Given(Requested, WholeRefund, Stuck, new RefundMade(Refund, Money.OfCents(3780), Money.Zero, Noon, 4)).State;
        (made.Stage, made.IsRefundStuck).ShouldBe((ClaimStage.Refunded, false));
    }

    [Fact]
    public void A_stuck_refund_does_not_move_the_claim()
    {
        var contested = Given(Requested, Disputed, new DisputeDecided(DisputeVerdict.Refund, Reasons, Support, new DateOnly(2027, 5, 24), Noon), WholeRefund, new DecisionContested(Party.Seller, Text, Noon), Stuck).State;
        (contested.Stage, contested.IsRefundStuck).ShouldBe((ClaimStage.Disputed, true));
    }

    [Fact]
    public void A_refund_that_the_bank_sends_back_opens_the_claim_again()
    {
        var paid = new RefundMade(Refund, Money.OfCents(3780), Money.Zero, Noon, 2);
        Given(Requested, WholeRefund, paid).When(claim => KeepWaitingOnRefundFailedHandler.Decide(Failed, claim)).Then(Stuck);
        var back = Given(Requested, WholeRefund, paid, Stuck).State;
        (back.Stage, back.IsRefundStuck).ShouldBe((ClaimStage.Refunding, true));
        Given(Requested, WholeRefund, Stuck).When(claim => CloseClaimOnOrderRefundedHandler.Decide(Refunded with { Version = 2 }, [], claim)).ThenNothing();
    }

    [Fact]
    public void Staff_close_a_claim_whose_refund_is_stuck_with_reasons()
    {
        var close = new CloseClaim(TheClaim, Support, Reasons);
        Given(Requested, WholeRefund, Stuck).When(claim => CloseClaimHandler.Decide(close, claim, Noon)).Then(new ClaimClosed(Reasons, Support, new DateOnly(2027, 5, 24), Noon));
        Given(Requested, WholeRefund, Stuck).When(claim => CloseClaimHandler.Decide(close with { Reasons = Reasons with { Facts = "Payé." } }, claim, Noon)).ThenRefused(ClaimRefusal.ReasonsMissing);
        Given(Requested, WholeRefund).When(claim => CloseClaimHandler.Decide(close, claim, Noon)).ThenRefused(ClaimRefusal.MovedOn);
        Given(Requested, WholeRefund, Stuck, new ClaimClosed(Reasons, Support, new DateOnly(2027, 5, 24), Noon)).When(claim => ContestDecisionHandler.Decide(new(TheClaim, Buyer, Text), claim, Noon))
            .Then(new DecisionContested(Party.Buyer, Text, Noon, new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void What_the_payment_cannot_take_back_is_paid_by_hand() => ClaimAmounts.ByHand(
        Given(Requested, Accepted, SentBack, WholeRefund with { Shipping = Money.OfCents(650) }, new RefundMade(Refund, Money.OfCents(3780), Money.Zero, Noon)).State).ShouldBe(Money.OfCents(650));

    [Fact]
    public void A_refund_of_another_part_of_the_site_changes_no_claim() =>
        Given(Requested).When(claim => CloseClaimOnOrderRefundedHandler.Decide(Refunded, [], claim)).ThenNothing();

    private static PartialRefundOffered Offered => new(Money.OfCents(1000), new DateOnly(2026, 11, 27), Noon);

    private static RefundStuck Stuck => new(Refund, "Refusé par la banque", Noon, 3);

    private static Checkout.Contracts.RefundFailed Failed => new(Refund, Bought.OrderId, Bought.Id, "Refusé par la banque", Noon, 3);

    private static Checkout.Contracts.OrderRefunded Refunded => new(Refund, Bought.OrderId, Bought.Id, Money.OfCents(4430), Money.Zero, Checkout.Contracts.RefundCause.Return, Noon, 5);
}
