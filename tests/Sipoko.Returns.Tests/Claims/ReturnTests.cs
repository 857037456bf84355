using Sipoko.Returns.Claims;
using static Sipoko.Returns.Tests.Claims.Stories;

namespace Sipoko.Returns.Tests.Claims;

public class ReturnTests
{
    private static readonly RequestReturn Ask = new(TheClaim, Bought.Id, Bowls, Bought.Buyer, false, ReturnReason.Defective, 2, RemedyWish.Refund, Text, [Photo]);

    [Fact]
    public void A_buyer_asks_once_and_the_seller_has_three_working_days() =>
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask, known, Bought, Right, [], Noon)).Then(Requested);

    [Fact]
    public void Who_pays_the_seller_is_told_when_a_claim_begins_and_when_it_is_over()
    {
        var claim = Given(Requested).State;
        ClaimNews.Standing(null, claim, [Requested]).Single().IsOpen.ShouldBeTrue();
        ClaimNews.Standing(claim, claim with { Stage = ClaimStage.GivenUp }, [Requested]).Single().IsOpen.ShouldBeFalse();
        ClaimNews.Standing(claim, claim with { Stage = ClaimStage.Refused }, [Requested]).ShouldBeEmpty();
        ClaimNews.Standing(claim with { Stage = ClaimStage.Rejected }, claim, [Requested]).Single().IsOpen.ShouldBeTrue("it was contested");
        ClaimNews.Standing(claim, claim with { Stage = ClaimStage.Refunded }, [new RefundMade(Refund, Money.OfCents(3780), Money.Zero, Noon.AddMinutes(-1))]).Single().At.ShouldBeGreaterThan(Noon, "the refund was made before the claim began, and told after");
    }

    [Fact]
    public void A_guest_of_the_order_asks_too() =>
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask with { Buyer = null, IsGuestOfOrder = true }, known, Bought, Right, [], Noon)).Then(Requested);

    [Fact]
    public void Nobody_asks_for_another() =>
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask with { Buyer = Admin }, known, Bought, Right, [], Noon)).ThenRefused(ClaimRefusal.NotYours);

    [Fact]
    public void What_has_not_come_cannot_be_sent_back() =>
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask, known, Bought, null, [], Noon)).ThenRefused(ClaimRefusal.NotReceived);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Only_what_was_bought_can_be_claimed(int quantity) =>
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask with { Quantity = quantity }, known, Bought, Right, [], Noon)).ThenRefused(ClaimRefusal.NothingLeft);

    [Fact]
    public void A_line_is_claimed_once_at_a_time()
    {
        var other = Given(Requested).State with { Id = new(Admin.Value) };
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask with { Quantity = 1 }, known, Bought, Right, [other], Noon)).ThenRefused(ClaimRefusal.NothingLeft);
        Given().WhenFirst(known => RequestReturnHandler.Decide(Ask, known, Bought, Right, [other with { Stage = ClaimStage.GivenUp }], Noon)).Then(Requested);
    }

    [Theory]
    [InlineData(2026, 12, 24, ReturnReason.Defective, ClaimBasis.Protection)]
    [InlineData(2026, 12, 24, ReturnReason.Mistake, ClaimBasis.Protection)]
    [InlineData(2026, 12, 25, ReturnReason.Defective, ClaimBasis.Guarantee)]
    [InlineData(2026, 12, 25, ReturnReason.Mistake, ClaimBasis.Goodwill)]
    [InlineData(2028, 11, 24, ReturnReason.NotAsDescribed, ClaimBasis.Guarantee)]
    [InlineData(2028, 11, 25, ReturnReason.Defective, ClaimBasis.Goodwill)]
    public void After_thirty_days_the_form_still_opens_and_leads_to_the_guarantee(int year, int month, int day, ReturnReason reason, ClaimBasis basis) =>
        RequestReturnHandler.Decide(Ask with { Reason = reason }, null, Bought, Right, [], On(year, month, day)).Events.Cast<ReturnRequested>().Single().Basis.ShouldBe(basis);

    [Fact]
    public void The_seller_accepts_with_instructions() => Given(Requested).When(claim => AcceptReturnHandler.Decide(new(TheClaim, Seller, Text, null), claim, Noon)).Then(Accepted);

    [Fact]
    public void Another_seller_does_not_see_it() => Given(Requested).When(claim => AcceptReturnHandler.Decide(new(TheClaim, OtherSeller, Text, null), claim, Noon)).ThenRefused(ClaimRefusal.NotYours);

    [Fact]
    public void A_seller_cannot_act_as_the_buyer_nor_the_buyer_as_the_seller()
    {
        Given(Requested).When(claim => GiveUpClaimHandler.Decide(new(TheClaim, Seller), claim, Noon)).ThenRefused(ClaimRefusal.NotYours);
        Given(Requested).When(claim => RefundClaimHandler.Decide(new(TheClaim, Buyer), claim, Refund, Noon)).ThenRefused(ClaimRefusal.NotYours);
        Given(Requested).When(claim => GiveUpClaimHandler.Decide(new(TheClaim, Stranger), claim, Noon)).ThenRefused(ClaimRefusal.NotYours);
    }

    [Fact]
    public void A_refusal_has_reasons_and_may_be_turned_into_an_acceptance()
    {
        Given(Requested).When(claim => RefuseClaimHandler.Decide(new(TheClaim, Seller, Text), claim, Noon)).Then(new ClaimRefused(Text, Noon));
        Given(Requested, new ClaimRefused(Text, Noon)).When(claim => AcceptReturnHandler.Decide(new(TheClaim, Seller, Text, null), claim, Noon)).Then(Accepted);
    }

    [Fact]
    public void Sent_back_inspected_refunded_with_the_way_back()
    {
        Given(Requested, Accepted).When(claim => SendBackArticleHandler.Decide(new(TheClaim, Buyer, "Colissimo", new("8R1234567"), Money.OfCents(650), null), claim, Noon)).Then(SentBack);
        Given(Requested, Accepted, SentBack).When(claim => InspectReturnHandler.Decide(new(TheClaim, Seller, true, null, []), claim, Refund, Noon))
            .Then(new ReturnInspected(true, null, [], Noon), WholeRefund with { Shipping = Money.OfCents(650) });
        Given(Requested, Accepted, SentBack, WholeRefund).When(claim => CloseClaimOnOrderRefundedHandler.Decide(Refunded, [], claim)).Then(new RefundMade(Refund, Money.OfCents(4430), Money.Zero, Noon, 5));
        Given(Requested, Accepted, SentBack, WholeRefund, new RefundMade(Refund, Money.OfCents(4430), Money.Zero, Noon)).State.Stage.ShouldBe(ClaimStage.Refunded);
    }

    [Fact]
    public void The_way_back_is_not_paid_after_a_mistake_nor_with_a_label()
    {
        var send = new SendBackArticle(TheClaim, Buyer, "Colissimo", new("8R1234567"), Money.OfCents(650), null);
        Given(Requested with { Reason = ReturnReason.Mistake }, Accepted).When(claim => SendBackArticleHandler.Decide(send, claim, Noon)).Then(SentBack with { Cost = Money.Zero });
        Given(Requested, Accepted with { Label = Photo }).When(claim => SendBackArticleHandler.Decide(send, claim, Noon)).Then(SentBack with { Cost = Money.Zero });
    }

    [Fact]
    public void What_is_promised_after_thirty_days_is_not_promised_for_a_day_that_is_over() => Given(Requested, new ClaimRefused(Text, Noon))
        .When(claim => PromiseReplacementHandler.Decide(new(TheClaim, Seller, Text), claim, On(2026, 12, 28))).Then(new ReplacementPromised(Text, new DateOnly(2027, 1, 12), On(2026, 12, 28)));

    [Fact]
    public void A_note_in_the_thread_has_the_time_of_what_it_tells()
    {
        var silent = On(2026, 11, 28);
        ClaimNews.NoteOf(Given(Requested, new SellerStayedSilent(silent)).State, new SellerStayedSilent(silent))!.At.ShouldBe(silent);
    }

    [Fact]
    public void A_missing_part_is_sent_and_the_buyer_says_that_all_is_well()
    {
        var promised = new ReplacementPromised(Text, new DateOnly(2026, 12, 24), Noon);
        Given(Requested).When(claim => PromiseReplacementHandler.Decide(new(TheClaim, Seller, Text), claim, Noon)).Then(promised);
        Given(Requested, promised).When(claim => ConfirmReplacementHandler.Decide(new(TheClaim, Buyer), claim, Noon)).Then(new ReplacementReceived(Noon));
    }

    [Fact]
    public void A_seller_refunds_without_waiting() =>
        Given(Requested).When(claim => RefundClaimHandler.Decide(new(TheClaim, Seller), claim, Refund, Noon)).Then(WholeRefund);

    [Fact]
    public void A_claim_follows_its_order_into_an_account() => Given(Requested with { Subject = Subject with { Buyer = null } })
        .When(claim => JoinClaimsOnOrderJoinedHandler.Decide(new Checkout.Contracts.OrderJoined(Bought.OrderId, Admin, Noon, 4), claim)).Then(new ClaimJoined(Admin, Noon));

    private static Checkout.Contracts.OrderRefunded Refunded => new(Refund, Bought.OrderId, Bought.Id, Money.OfCents(4430), Money.Zero, Checkout.Contracts.RefundCause.Return, Noon, 5);
}
