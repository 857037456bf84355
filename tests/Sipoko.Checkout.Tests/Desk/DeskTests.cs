using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Desk;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.Forms;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Desk;

public class DeskTests
{
    private static readonly AccountId Support = new(Guid.Parse("00000000-0000-7000-8000-0000000000f1"));
    private static readonly RefundId Refund = new(Guid.Parse("00000000-0000-7000-8000-0000000000d1"));
    private static readonly StatementOfReasons Why = new("Un bol sur deux est arrivé cassé.", "Article L217-3", IsByLaw: true);
    private static readonly Sipoko.Checkout.Orders.OrderPaid Paid = new(FirstPayment, Total, Noon);

    [Fact]
    public void Who_bought_is_shown_for_a_reason_and_for_thirty_minutes()
    {
        var revealed = new BuyerRevealed(Support, "Colis perdu", Noon);
        Given(Placed).When(order => RevealBuyerHandler.Decide(new(FirstOrder, Support, "Colis perdu"), order, Noon)).Then(revealed);
        var order = Given(Placed, revealed).State;
        order.IsRevealedTo(Support, Noon.AddMinutes(29)).ShouldBeTrue();
        order.IsRevealedTo(Support, Noon.AddMinutes(30)).ShouldBeFalse();
        order.IsRevealedTo(new(Guest.Value), Noon).ShouldBeFalse();
    }

    [Fact]
    public void Staff_gives_money_back_with_a_statement_of_reasons() =>
        Given(Placed, Paid).When(Grant(BowlPrice)).Then(new RefundGranted(Refund, Names.SellerOrders[Kori], IsAgreed: true, Why, Noon));

    [Fact]
    public void Staff_gives_no_more_back_than_was_paid()
    {
        Given(Placed, Paid).When(Grant(BowlPrice * 3)).ThenRefused(RefundRefusal.MoreThanPaid);
        Given(Placed).When(Grant(BowlPrice)).ThenRefused(RefundRefusal.NotPaid);
        Given(Placed, Paid).When(order => GrantRefundHandler.Decide(Command(BowlPrice) with { Lines = [] }, order, [], Noon)).ThenRefused(RefundRefusal.Nothing);
        Given(Placed, Paid).When(order => GrantRefundHandler.Decide(Command(BowlPrice) with { SellerOrderId = SellerOrderId.New() }, order, [], Noon)).ThenRefused(OrderRefusal.NotYours);
    }

    [Theory]
    [InlineData("12", 1200)]
    [InlineData("12,5", 1250)]
    [InlineData(" 1 012.05 € ", 101_205)]
    [InlineData("0", 0)]
    public void An_amount_is_read_as_people_type_it(string typed, long cents)
    {
        EuroText.TryParse(typed, out var amount).ShouldBeTrue();
        amount.ShouldBe(Money.OfCents(cents));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1,005")]
    [InlineData("1,2,3")]
    [InlineData("douze")]
    [InlineData("12345678")]
    [InlineData("€12")]
    [InlineData(",5")]
    public void What_is_no_amount_is_refused(string typed) => EuroText.TryParse(typed, out _).ShouldBeFalse();

    private static GrantRefund Command(Money amount) => new(Refund, FirstOrder, Names.SellerOrders[Kori], [new RefundedLine(Bowl, 1, amount)], IsAgreed: true, Why);

    private static Func<Order, Decision<OrderEvent>> Grant(Money amount) => order => GrantRefundHandler.Decide(Command(amount), order, [], Noon);

    private static Spec<Order, OrderEvent>.Happened Given(params OrderEvent[] events) => new Spec<Order, OrderEvent>(Order.Evolve).Given(events);
}
