using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

public class ConfirmReceiptTests
{
    private static readonly DateTimeOffset NextDay = Noon.AddDays(1);
    private static readonly PackedLine[] Everything = [new(Bowl, 2), new(Teapot, 1)];
    private static readonly SellerOrderEvent[] InOneParcel = [Prepared, Shipped(First, "6A123456", Everything)];
    private static readonly SellerOrderEvent[] InTwoParcels =
        [Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2)), Shipped(Second, "6A999999", new PackedLine(Teapot, 1))];

    [Fact]
    public void The_buyer_says_that_the_parcel_has_arrived() => Given(InOneParcel).When(Confirm(First)).Then(new ParcelReceived(First, NextDay));

    [Fact]
    public void A_guest_says_so_from_the_browser_that_placed_the_order() =>
        Given([Prepared with { Buyer = null }, .. InOneParcel[1..]]).When(Confirm(First, buyer: null, isGuest: true)).Then(new ParcelReceived(First, NextDay));

    [Fact]
    public void Nobody_else_may_say_so()
    {
        Given(InOneParcel).When(Confirm(First, AccountId.New())).ThenRefused(SellerOrderRefusal.NotYours);
        Given(InOneParcel).When(Confirm(First, buyer: null)).ThenRefused(SellerOrderRefusal.NotYours);
    }

    [Fact]
    public void A_guests_order_is_not_everyones_who_is_signed_out() =>
        Given([Prepared with { Buyer = null }, .. InOneParcel[1..]]).When(Confirm(First, buyer: null)).ThenRefused(SellerOrderRefusal.NotYours);

    [Fact]
    public void A_parcel_that_is_not_of_this_order_is_absent()
    {
        Given(InOneParcel).When(Confirm(Second)).ThenRefused(SellerOrderRefusal.NoSuchParcel);
        Given(Prepared).When(Confirm(First)).ThenRefused(SellerOrderRefusal.NoSuchParcel);
    }

    [Fact]
    public void A_parcel_arrives_once_and_on_the_day_first_said() =>
        Given([.. InOneParcel, new ParcelReceived(First, Noon)]).When(Confirm(First)).ThenNothing();

    [Fact]
    public void The_order_is_received_with_its_last_parcel()
    {
        Given([.. InTwoParcels, new ParcelReceived(Second, NextDay)]).State.IsReceived.ShouldBeFalse();
        Given([.. InTwoParcels, new ParcelReceived(Second, NextDay), new ParcelReceived(First, NextDay)]).State.IsReceived.ShouldBeTrue();
    }

    [Fact]
    public void A_parcel_that_arrived_does_not_make_an_order_received_while_something_is_left_to_ship() =>
        Given(Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2)), new ParcelReceived(First, NextDay)).State.IsReceived.ShouldBeFalse();

    [Fact]
    public void The_other_modules_are_told_when_the_last_parcel_has_arrived_with_the_day_of_the_last()
    {
        var before = Given([.. InTwoParcels, new ParcelReceived(First, Noon)]).State;

        var (outcome, _, messages) = ConfirmReceiptHandler.Handle(Command(Second, Buyer), before, new Stopped(NextDay));

        outcome.ShouldBe(Outcome.Done);
        var told = messages.ShouldHaveSingleItem().ShouldBeOfType<SellerOrderDelivered>();
        told.SellerOrderId.ShouldBe(Id);
        told.ReceivedAt.ShouldBe(NextDay);
        told.Version.ShouldBe(5);
        told.Lines.ShouldBe([new(Bowl, new(Bowl.Value), "Bol en grès", 2, Money.OfCents(1890), false), new(Teapot, new(Teapot.Value), "Théière", 1, Money.OfCents(4990), false)]);
    }

    [Fact]
    public void The_other_modules_are_not_told_of_a_first_parcel_of_two_nor_of_a_repeat_nor_of_a_refusal()
    {
        var allThere = Given([.. InTwoParcels, new ParcelReceived(First, Noon), new ParcelReceived(Second, Noon)]).State;
        ConfirmReceiptHandler.Handle(Command(First, Buyer), Given(InTwoParcels).State, new Stopped(NextDay)).Item3.ShouldBeEmpty();
        ConfirmReceiptHandler.Handle(Command(First, Buyer), allThere, new Stopped(NextDay)).Item3.ShouldBeEmpty();
        ConfirmReceiptHandler.Handle(Command(First, null), Given(InOneParcel).State, new Stopped(NextDay)).Item3.ShouldBeEmpty();
    }

    private static Func<SellerOrder, Decision<SellerOrderEvent>> Confirm(ParcelId parcel) => Confirm(parcel, Buyer);

    private static Func<SellerOrder, Decision<SellerOrderEvent>> Confirm(ParcelId parcel, AccountId? buyer, bool isGuest = false) =>
        order => ConfirmReceiptHandler.Decide(Command(parcel, buyer) with { IsGuestOfOrder = isGuest }, order, NextDay);

    private static ConfirmReceipt Command(ParcelId parcel, AccountId? buyer) => new(Id, parcel, buyer, IsGuestOfOrder: false);

    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
