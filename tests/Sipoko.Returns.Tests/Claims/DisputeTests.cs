using Sipoko.Returns.Claims;
using Sipoko.Returns.Emails;
using static Sipoko.Returns.Tests.Claims.Stories;

namespace Sipoko.Returns.Tests.Claims;

public class DisputeTests
{
    private static readonly DecideDispute RefundAll = new(TheClaim, Support, DisputeVerdict.Refund, [new(Bowls, 2, Money.OfCents(3780))], true, Reasons);

    [Fact]
    public void After_a_silence_the_buyer_asks_Sipoko_and_not_before()
    {
        var ask = new OpenDispute(TheClaim, Buyer, Text, []);
        Given(Requested).When(claim => OpenDisputeHandler.Decide(ask, claim, On(2026, 11, 27))).ThenRefused(ClaimRefusal.TooEarlyToEscalate);
        Given(Requested).When(claim => OpenDisputeHandler.Decide(ask, claim, On(2026, 11, 28))).Then(new DisputeOpened(Party.Buyer, Text, [], new DateOnly(2026, 12, 4), On(2026, 11, 28)));
    }

    [Fact]
    public void After_a_refusal_the_buyer_asks_at_once() =>
        Given(Requested, new ClaimRefused(Text, Noon)).When(claim => OpenDisputeHandler.Decide(new(TheClaim, Guest, Text, []), claim, Noon)).Then(Disputed);

    [Fact]
    public void After_a_disagreement_either_side_asks() =>
        Given(Requested, Accepted, SentBack, new ReturnInspected(false, Text, [Photo], Noon)).When(claim => OpenDisputeHandler.Decide(new(TheClaim, Seller, Text, []), claim, Noon))
            .Then(Disputed with { By = Party.Seller });

    [Fact]
    public void Both_sides_speak_within_five_working_days()
    {
        var said = new MessageId(Photo.Value);
        Given(Requested, Disputed).When(claim => AddStatementHandler.Decide(new(TheClaim, Seller, said, Text, [Photo]), claim, On(2026, 12, 1))).Then(new StatementAdded(said, Party.Seller, Text, [Photo], On(2026, 12, 1)));
        Given(Requested, Disputed).When(claim => AddStatementHandler.Decide(new(TheClaim, Seller, said, Text, []), claim, On(2026, 12, 2))).ThenRefused(ClaimRefusal.StatementsClosed);
        Given(Requested).When(claim => AddStatementHandler.Decide(new(TheClaim, Seller, said, Text, []), claim, Noon)).ThenRefused(ClaimRefusal.MovedOn);
    }

    [Fact]
    public void Staff_refund_with_the_way_back_and_reasons() => Given(Requested, Accepted, SentBack, Disputed).When(claim => DecideDisputeHandler.Decide(RefundAll, claim, Refund, Noon)).Then(
        new DisputeDecided(DisputeVerdict.Refund, Reasons, Support, new DateOnly(2027, 5, 24), Noon),
        WholeRefund with { Shipping = Money.OfCents(650), Ground = RefundGround.StaffDecision });

    [Fact]
    public void A_decision_without_reasons_is_refused() =>
        Given(Requested, Disputed).When(claim => DecideDisputeHandler.Decide(RefundAll with { Reasons = Reasons with { Facts = "Non." } }, claim, Refund, Noon)).ThenRefused(ClaimRefusal.ReasonsMissing);

    [Fact]
    public void No_more_than_was_paid_goes_back() =>
        Given(Requested, Disputed).When(claim => DecideDisputeHandler.Decide(RefundAll with { Lines = [new(Bowls, 2, Money.OfCents(3781))] }, claim, Refund, Noon)).ThenRefused(ClaimRefusal.AmountTooHigh);

    [Fact]
    public void A_rejection_closes_and_can_be_contested_once_for_six_months()
    {
        Given(Requested, Disputed).When(claim => DecideDisputeHandler.Decide(RefundAll with { Verdict = DisputeVerdict.Reject, Lines = [] }, claim, Refund, Noon)).Then(Rejected);
        Given(Requested, Disputed, Rejected).When(claim => ContestDecisionHandler.Decide(new(TheClaim, Buyer, Text), claim, On(2027, 5, 24))).Then(new DecisionContested(Party.Buyer, Text, On(2027, 5, 24), new DateOnly(2027, 5, 31)));
        Given(Requested, Disputed, Rejected).When(claim => ContestDecisionHandler.Decide(new(TheClaim, Buyer, Text), claim, On(2027, 5, 25))).ThenRefused(ClaimRefusal.ContestClosed);
        var again = Rejected with { Staff = Admin, ContestableUntil = null };
        Given(Requested, Disputed, Rejected, new DecisionContested(Party.Buyer, Text, Noon), again).When(claim => ContestDecisionHandler.Decide(new(TheClaim, Seller, Text), claim, Noon))
            .ThenRefused(ClaimRefusal.ContestClosed);
    }

    [Fact]
    public void Another_member_of_staff_looks_at_a_contested_decision()
    {
        var contested = Given(Requested, Disputed, Rejected, new DecisionContested(Party.Buyer, Text, Noon));
        contested.When(claim => DecideDisputeHandler.Decide(RefundAll, claim, Refund, Noon)).ThenRefused(ClaimRefusal.SameStaff);
        contested.When(claim => DecideDisputeHandler.Decide(RefundAll with { Staff = Admin, WithReturnCost = false }, claim, Refund, Noon)).Then(
            new DisputeDecided(DisputeVerdict.Refund, Reasons, Admin, null, Noon), WholeRefund with { Ground = RefundGround.StaffDecision });
    }

    [Fact]
    public void Only_the_first_decision_is_told_to_be_contestable()
    {
        ClaimEmails.ToBuyer(Given(Requested, Disputed, Rejected).State, Rejected)!.Text.ShouldContain("contester sans frais jusqu’au lundi 24 mai 2027");
        var last = Rejected with { Staff = Admin, ContestableUntil = null };
        ClaimEmails.ToSeller(Given(Requested, Disputed, Rejected).State, last)!.Text.ShouldContain("C’est la dernière décision de Sipoko");
        ClaimWords.Tell(last).Sentence.ShouldContain("dernière décision de Sipoko");
    }

    [Fact]
    public void After_a_contest_both_sides_have_time_to_speak_again()
    {
        var contested = new DecisionContested(Party.Buyer, Text, On(2027, 1, 4), new DateOnly(2027, 1, 11));
        var add = new AddStatement(TheClaim, Seller, new(Photo.Value), Text, []);
        Given(Requested, Disputed, Rejected, contested).When(claim => AddStatementHandler.Decide(add, claim, On(2027, 1, 11))).Then(new StatementAdded(add.StatementId, Party.Seller, Text, [], On(2027, 1, 11)));
        Given(Requested, Disputed, Rejected, contested).When(claim => AddStatementHandler.Decide(add, claim, On(2027, 1, 12))).ThenRefused(ClaimRefusal.StatementsClosed);
        Given(Requested, Disputed, Rejected, contested).State.DueBy.ShouldBe(new DateOnly(2027, 1, 11));
    }

    [Fact]
    public void A_verdict_of_refund_refunds_something() => Given(Requested, Disputed)
        .When(claim => DecideDisputeHandler.Decide(RefundAll with { Lines = [new(Bowls, 2, Money.Zero)], WithReturnCost = false }, claim, Refund, Noon)).ThenRefused(ClaimRefusal.NothingToRefund);

    [Fact]
    public void A_claim_that_paid_is_not_given_up() => Given(Requested, Disputed, new DisputeDecided(DisputeVerdict.Refund, Reasons, Support, new DateOnly(2027, 5, 24), Noon), WholeRefund, new DecisionContested(Party.Seller, Text, Noon))
        .When(claim => GiveUpClaimHandler.Decide(new(TheClaim, Buyer), claim, Noon)).ThenRefused(ClaimRefusal.MovedOn);

    [Fact]
    public void The_clocks_look_again_when_they_ring()
    {
        var silent = On(2026, 11, 28);
        var ring = new EndClaimClock(TheClaim, ClaimClock.SellerAnswer);
        Given(Requested).When(claim => EndClaimClockHandler.Decide(ring, claim, Refund, silent)).Then(new SellerStayedSilent(silent));
        Given(Requested).When(claim => EndClaimClockHandler.Decide(ring, claim, Refund, On(2026, 11, 27))).ThenNothing();
        Given(Requested, Accepted).When(claim => EndClaimClockHandler.Decide(ring, claim, Refund, silent)).ThenNothing();
        Given(Requested).When(claim => EndClaimClockHandler.Decide(new(TheClaim, ClaimClock.SellerReminder), claim, Refund, On(2026, 11, 27))).Then(new SellerReminded(On(2026, 11, 27)));
    }
}
