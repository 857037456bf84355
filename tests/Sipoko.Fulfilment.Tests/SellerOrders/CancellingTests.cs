using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;
using LinesCancelled = Sipoko.Fulfilment.SellerOrders.LinesCancelled;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

public class CancellingTests
{
    private static readonly CancellationId One = new(Guid.Parse("00000000-0000-7000-8000-0000000000e1"));
    private static readonly DateTimeOffset Late = Deadlines.Of(Prepared.PromisedBy).Late;
    private static readonly DateTimeOffset Overdue = Deadlines.Of(Prepared.PromisedBy).Cancellation;
    private static readonly PackedLine[] Everything = [new(Bowl, 2), new(Teapot, 1)];

    [Fact]
    public void The_seller_refuses_what_is_not_shipped() => Given(Prepared).When(Refuse(new CancelledLine(Bowl, 1))).Then(Refused(new PackedLine(Bowl, 1)));

    [Fact]
    public void A_refused_line_cannot_be_shipped_any_more()
    {
        var state = Given(Prepared, Refused(new PackedLine(Bowl, 1))).State;
        (state.LeftToShip(Bowl), state.LeftToShip(Teapot), state.HasLeft).ShouldBe((1, 1, true));
        Given(Prepared, Refused(Everything)).State.IsCancelled.ShouldBeTrue();
        Given(Prepared, Refused(Everything)).When(order => ShipParcelHandler.Decide(new(Id, Kori, First, "Colissimo", new("6A123456"), null, [new(Bowl, 1)]), order, Noon)).ThenRefused(SellerOrderRefusal.Cancelled);
    }

    [Fact]
    public void What_has_left_or_is_another_sellers_is_not_refused()
    {
        Given(Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2))).When(Refuse(new CancelledLine(Bowl, 1))).ThenRefused(SellerOrderRefusal.MoreThanLeft);
        Given(Prepared).When(Refuse()).ThenRefused(SellerOrderRefusal.NothingRefused);
        Given(Prepared).When(Refuse(new CancelledLine(Bowl, 0))).ThenRefused(SellerOrderRefusal.NothingRefused);
        Given(Prepared).When(order => RefuseLineHandler.Decide(Command(new CancelledLine(Bowl, 1)) with { SellerId = SellerId.New() }, order, Noon)).ThenRefused(SellerOrderRefusal.NotYours);
    }

    [Fact]
    public void The_rest_shipped_is_all_shipped_and_its_receipt_is_that_of_the_whole()
    {
        var shipped = Given(Prepared, Refused(new PackedLine(Teapot, 1)), Shipped(First, "6A123456", new PackedLine(Bowl, 2)));
        shipped.State.IsShipped.ShouldBeTrue();
        var received = Given(Prepared, Refused(new PackedLine(Teapot, 1)), Shipped(First, "6A123456", new PackedLine(Bowl, 2)), new ParcelReceived(First, Noon)).State;
        received.IsReceived.ShouldBeTrue();
        Delivery.Announce(received).Lines.ShouldHaveSingleItem().Quantity.ShouldBe(2);
    }

    [Fact]
    public void Another_module_cancels_no_more_than_is_left()
    {
        var wanted = new CancelUnshipped(One, Id, [new(Bowl, 2), new(Teapot, 1)], CancellationCause.Withdrawal, "Rétractation");
        Given(Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 1))).When(order => CancelUnshippedHandler.Decide(wanted, order, Noon))
            .Then(new LinesCancelled(One, [new(Bowl, 1), new(Teapot, 1)], CancellationCause.Withdrawal, "Rétractation", null, Cancelling.RefundOf(One), Noon));
        Given(Prepared, Shipped(First, "6A123456", Everything)).When(order => CancelUnshippedHandler.Decide(wanted, order, Noon)).ThenRefused(SellerOrderRefusal.NothingToCancel);
        Given(Prepared).When(order => CancelUnshippedHandler.Decide(wanted with { Lines = [] }, order, Noon))
            .Then(new LinesCancelled(One, Everything, CancellationCause.Withdrawal, "Rétractation", null, Cancelling.RefundOf(One), Noon));
    }

    [Fact]
    public void The_buyer_cancels_only_once_the_promised_day_is_over()
    {
        Given(Prepared).When(Cancel(Late.AddTicks(-1))).ThenRefused(SellerOrderRefusal.NotLate);
        Given(Prepared).When(Cancel(Late)).Then(CancelLateHandler.Late(CancellationCause.LateByBuyer, "Commande non expédiée à la date promise", Given(Prepared).State, Late));
        Given(Prepared, Shipped(First, "6A123456", Everything)).When(Cancel(Late)).ThenRefused(SellerOrderRefusal.NothingToCancel);
        Given(Prepared).When(order => CancelLateHandler.Decide(new(Id, AccountId.New(), false), order, Late)).ThenRefused(SellerOrderRefusal.NotYours);
        Given(Prepared).When(order => CancelLateHandler.Decide(new(Id, null, true), order, Late)).Then(CancelLateHandler.Late(CancellationCause.LateByBuyer, "Commande non expédiée à la date promise", Given(Prepared).State, Late));
    }

    [Fact]
    public void The_clock_reminds_tells_and_cancels_each_in_its_time_and_once()
    {
        Given(Prepared).When(order => RemindSellerHandler.Decide(order, Noon)).ThenNothing();
        Given(Prepared).When(order => RemindSellerHandler.Decide(order, Late.AddDays(-1))).Then(new SellerReminded(Late.AddDays(-1)));
        Given(Prepared).When(order => TellLatenessHandler.Decide(order, Late.AddTicks(-1))).ThenNothing();
        Given(Prepared).When(order => TellLatenessHandler.Decide(order, Late)).Then(new BecameLate(Late));
        Given(Prepared).When(order => CancelOverdueHandler.Decide(order, Overdue.AddTicks(-1))).ThenNothing();
        Given(Prepared).When(order => CancelOverdueHandler.Decide(order, Overdue)).Then(CancelLateHandler.Late(CancellationCause.LateAutomatic, "Commande non expédiée cinq jours ouvrés après la date promise", Given(Prepared).State, Overdue));
        foreach (var decide in new Func<SellerOrder, Decision<SellerOrderEvent>>[] { order => RemindSellerHandler.Decide(order, Overdue), order => TellLatenessHandler.Decide(order, Overdue), order => CancelOverdueHandler.Decide(order, Overdue) })
        {
            Given(Prepared, Shipped(First, "6A123456", Everything)).When(decide).ThenNothing();
        }
    }

    [Fact]
    public void The_page_offers_to_cancel_what_is_late()
    {
        GetDeliveryActionsHandler.Of([Given(Prepared).State], Late.AddTicks(-1)).Actions.ShouldBeEmpty();
        GetDeliveryActionsHandler.Of([Given(Prepared).State], Late).Actions.ShouldHaveSingleItem().Action.Url.ShouldEndWith("/annulation");
        GetDeliveryActionsHandler.Of([Given(Prepared, Refused(Everything)).State], Late).Actions.ShouldBeEmpty();
    }

    [Fact]
    public void An_order_that_joins_an_account_belongs_to_it()
    {
        var guest = Prepared with { Buyer = null };
        var joined = new Sipoko.Checkout.Contracts.OrderJoined(Prepared.OrderId, Buyer, Noon, 3);
        Given(guest).When(order => JoinSellerOrdersOnOrderJoinedHandler.Decide(joined, order)).Then(new SellerOrderJoined(Buyer, Noon));
        Given(Prepared).When(order => JoinSellerOrdersOnOrderJoinedHandler.Decide(joined, order)).ThenNothing();
    }

    /// <summary>Monday 21 December 2026: Christmas is a Friday, New Year's Day too.</summary>
    [Theory]
    [InlineData("2026-11-24", "2026-11-23", "2026-12-01")]
    [InlineData("2026-12-21", "2026-12-18", "2026-12-29")]
    [InlineData("2026-12-28", "2026-12-24", "2027-01-05")]
    [InlineData("2027-05-07", "2027-05-05", "2027-05-14")]
    public void Deadlines_count_working_days_without_holidays(string promised, string reminderDay, string lastDay)
    {
        var deadlines = Deadlines.Of(DateOnly.Parse(promised, System.Globalization.CultureInfo.InvariantCulture));
        deadlines.Reminder.ShouldBe(ParisTime.EndOf(DateOnly.Parse(reminderDay, System.Globalization.CultureInfo.InvariantCulture)));
        deadlines.Cancellation.ShouldBe(ParisTime.EndOf(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static LinesCancelled Refused(params PackedLine[] lines) => new(One, lines, CancellationCause.RefusedBySeller, "Rupture de stock", null, Cancelling.RefundOf(One), Noon);

    private static RefuseLine Command(params CancelledLine[] lines) => new(Id, Kori, One, lines, "Rupture de stock", null);

    private static Func<SellerOrder, Decision<SellerOrderEvent>> Refuse(params CancelledLine[] lines) => order => RefuseLineHandler.Decide(Command(lines), order, Noon);

    private static Func<SellerOrder, Decision<SellerOrderEvent>> Cancel(DateTimeOffset now) => order => CancelLateHandler.Decide(new(Id, Buyer, false), order, now);
}
