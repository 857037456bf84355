using Sipoko.Fulfilment.Contracts;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Withdrawals;
using static Sipoko.Returns.Tests.Claims.Stories;

namespace Sipoko.Returns.Tests.Withdrawals;

public class WithdrawalTests
{
    private static readonly WithdrawalId Id = new(Guid.Parse("00000000-0000-7000-8000-000000000201"));
    private static readonly Personal<WithdrawalNotice> Notice = Sealed.Box<WithdrawalNotice>(Bought.Person, "notice");
    private static readonly DeclareWithdrawal Declare = new(Id, Bought.Person, Notice, Bought.OrderId, []);

    [Fact]
    public void Before_receipt_all_but_what_was_made_to_measure_is_withdrawn_from()
    {
        var plan = WithdrawalPlan.Of(Id, [Bought], [], [], [], Noon, Noon);
        var begun = plan.Begun.ShouldHaveSingleItem();
        begun.IsReceived.ShouldBeFalse();
        begun.Subject.Lines.ShouldBe([new ClaimLine(Bowls, "Bol en grès", 2, Money.OfCents(1890))]);
        (begun.SendBackBy, begun.RefundBy).ShouldBe((new DateOnly(2026, 12, 8), new DateOnly(2026, 12, 8)));
        plan.Excluded.ShouldBe([new ExcludedLine(Curtain, "Rideau en lin", WithdrawalExclusion.MadeToMeasure)]);
    }

    [Theory]
    [InlineData("2026-12-08T22:59:59Z", null)] // the last second of the last day in Paris
    [InlineData("2026-12-08T23:00:00Z", WithdrawalExclusion.Late)]
    public void After_receipt_it_is_open_for_fourteen_days(string at, WithdrawalExclusion? why)
    {
        var plan = WithdrawalPlan.Of(Id, [Bought], [Right], [], [Bowls], DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), On(2026, 12, 9));
        plan.Excluded.Select(line => (WithdrawalExclusion?)line.Why).FirstOrDefault().ShouldBe(why);
        plan.Begun.Count.ShouldBe(why is null ? 1 : 0);
    }

    [Fact]
    public void What_a_claim_holds_is_not_withdrawn_from_twice()
    {
        var plan = WithdrawalPlan.Of(Id, [Bought], [Right], [Given(Requested).State], [Bowls], Noon, Noon);
        plan.Begun.ShouldBeEmpty();
        plan.Excluded.Single().Why.ShouldBe(WithdrawalExclusion.AlreadyClaimed);
    }

    [Fact]
    public void The_same_declaration_counts_once()
    {
        var plan = WithdrawalPlan.Of(Id, [Bought], [], [], [], Noon, Noon);
        var declared = new WithdrawalDeclared(Id, Bought.Person, Notice, Bought.OrderId, [plan.Begun[0].ClaimId], plan.Excluded, false, Noon);
        Of().WhenFirst(known => DeclareWithdrawalHandler.Decide(Declare, known, plan, Noon)).Then(declared);
        plan.Begun[0].ClaimId.ShouldBe(WithdrawalPlan.ClaimOf(Id, Bought.Id));
    }

    [Fact]
    public void A_declaration_that_matches_no_order_is_received_all_the_same_and_goes_to_staff()
    {
        var none = WithdrawalPlan.None;
        var declared = new WithdrawalDeclared(Id, Bought.Person, Notice, null, [], [], true, Noon);
        Of().WhenFirst(known => DeclareWithdrawalHandler.Decide(Declare with { OrderId = null }, known, none, Noon)).Then(declared);
        Of(declared).When(known => HandleWithdrawalHandler.Decide(new(Id, Support, null, [], Text), known, none, Noon)).Then(new WithdrawalHandled(Support, null, [], Text, Noon));
    }

    [Fact]
    public void Articles_named_in_words_alone_wait_for_a_person_and_nothing_else_is_withdrawn_from()
    {
        var declared = new WithdrawalDeclared(Id, Bought.Person, Notice, Bought.OrderId, [], [], true, Noon);
        Of().WhenFirst(known => DeclareWithdrawalHandler.Decide(Declare with { IsInWords = true }, known, WithdrawalPlan.None, Noon)).Then(declared);
        var plan = WithdrawalPlan.Of(Id, [Bought with { Lines = [Bought.Lines[0], Bought.Lines[1] with { MadeToMeasure = false }] }], [], [], [Bowls], Noon, On(2026, 11, 25));
        plan.Begun.Single().Subject.Lines.Select(line => line.OfferId).ShouldBe([Bowls]);
        Of(declared).When(known => HandleWithdrawalHandler.Decide(new(Id, Support, Bought.OrderId, [Bowls], Text), known, plan, On(2026, 11, 25)))
            .Then(new WithdrawalHandled(Support, Bought.OrderId, [plan.Begun[0].ClaimId], Text, On(2026, 11, 25)));
    }

    [Fact]
    public void A_declaration_that_waited_for_staff_asks_nothing_for_a_day_that_is_over()
    {
        var begun = WithdrawalPlan.Of(Id, [Bought], [Right], [], [Bowls], Noon, On(2026, 12, 15)).Begun.Single();
        (begun.SendBackBy, begun.RefundBy, begun.At).ShouldBe((new DateOnly(2026, 12, 29), new DateOnly(2026, 12, 15), On(2026, 12, 15)));
    }

    [Fact]
    public void What_had_not_left_is_stopped_and_the_rest_comes_back()
    {
        var unshipped = Withdrawn with { IsReceived = false };
        Given(unshipped).State.Stage.ShouldBe(ClaimStage.Stopping);
        var all = Given(unshipped, Stopped(2)).State;
        (all.Stage, ClaimAmounts.Whole(all).Count).ShouldBe((ClaimStage.Refunding, 0));
        var half = Given(unshipped, Stopped(1)).State;
        half.Stage.ShouldBe(ClaimStage.AwaitingParcel);
        ClaimAmounts.Whole(half).ShouldBe([new ClaimAmount(Bowls, 1, Money.OfCents(1890))]);
        Given(unshipped, new WithdrawnLinesStopped([], null, Noon)).State.Stage.ShouldBe(ClaimStage.AwaitingParcel);
    }

    [Fact]
    public void Fulfilments_answer_and_its_refund_may_come_in_either_order()
    {
        var cancelled = new LinesCancelled(
            ClaimNews.CancellationOf(TheClaim), Bought.Id, Bought.OrderId, Bought.Reference, Bought.SellerId, [new(Bowls, 2)], CancellationCause.Withdrawal, false, Refund, Noon, 4);
        var unshipped = Withdrawn with { IsReceived = false };
        Given(unshipped).When(claim => StopClaimedLinesOnLinesCancelledHandler.Decide(cancelled, claim, Bought)).Then(Stopped(2));
        var paid = Bought with { Refunds = [new(Refund, Money.OfCents(3780), Money.Zero, Noon)] };
        Given(unshipped).When(claim => StopClaimedLinesOnLinesCancelledHandler.Decide(cancelled, claim, paid)).Then(Stopped(2), new RefundMade(Refund, Money.OfCents(3780), Money.Zero, Noon));
        Given(unshipped, Stopped(2), new RefundMade(Refund, Money.OfCents(3780), Money.Zero, Noon)).State.Stage.ShouldBe(ClaimStage.Refunded);
    }

    [Fact]
    public void The_proof_of_dispatch_ends_the_wait_for_the_refund()
    {
        var sent = SentBack with { Cost = Money.Zero };
        Given(Withdrawn).When(claim => SendBackArticleHandler.Decide(new(TheClaim, Buyer, "Colissimo", new("8R1234567"), Money.OfCents(650), null), claim, Noon)).Then(sent);
        Given(Withdrawn, sent).When(claim => EndClaimClockHandler.Decide(new(TheClaim, ClaimClock.WithdrawalRefund), claim, Refund, On(2026, 12, 9)))
            .Then(WholeRefund with { Ground = RefundGround.Withdrawal, At = On(2026, 12, 9) });
        Given(Withdrawn).When(claim => EndClaimClockHandler.Decide(new(TheClaim, ClaimClock.WithdrawalRefund), claim, Refund, On(2026, 12, 9))).ThenNothing();
        var late = On(2026, 12, 20);
        Given(Withdrawn).When(claim => SendBackArticleHandler.Decide(new(TheClaim, Buyer, "Colissimo", new("8R1234567"), Money.Zero, null), claim, late))
            .Then(sent with { InspectBy = new DateOnly(2026, 12, 20), At = late });
    }

    [Fact]
    public void A_withdrawal_orders_what_follows()
    {
        var unshipped = Withdrawn with { IsReceived = false };
        ClaimNews.Orders(Given(unshipped).State, unshipped).OfType<CancelUnshipped>().Single().Cause.ShouldBe(CancellationCause.Withdrawal);
        ClaimNews.Orders(Given(Withdrawn).State, Withdrawn).ShouldBeEmpty("what was received comes back by parcel");
        ClaimNews.NoteOf(Given(Withdrawn).State, Withdrawn)!.Sentence.ShouldContain("Rétractation déclarée");
    }

    private static WithdrawnLinesStopped Stopped(int quantity) => new([new(Bowls, quantity)], Refund, Noon);

    private static Spec<Withdrawal, WithdrawalEvent>.Happened Of(params WithdrawalEvent[] events) => new Spec<Withdrawal, WithdrawalEvent>(Withdrawal.Evolve).Given(events);
}
