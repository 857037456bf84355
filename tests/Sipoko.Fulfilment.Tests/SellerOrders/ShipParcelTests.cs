using Sipoko.Fulfilment.SellerOrders;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

public class ShipParcelTests
{
    private static readonly PackedLine[] Everything = [new(Bowl, 2), new(Teapot, 1)];

    [Fact]
    public void A_paid_order_is_shipped_in_one_parcel() =>
        Given(Prepared).When(Ship(First, "6A123456", Everything)).Then(Shipped(First, "6A123456", Everything));

    [Fact]
    public void What_is_left_goes_in_a_second_parcel() =>
        Given(Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2)))
            .When(Ship(Second, "6A999999", new PackedLine(Teapot, 1))).Then(Shipped(Second, "6A999999", new PackedLine(Teapot, 1)));

    [Fact]
    public void The_order_is_shipped_once_nothing_is_left()
    {
        Given(Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2))).State.IsShipped.ShouldBeFalse();
        Given(Prepared, Shipped(First, "6A123456", Everything)).State.IsShipped.ShouldBeTrue();
    }

    [Fact]
    public void Another_sellers_order_is_answered_like_an_absent_one() =>
        Given(Prepared).When(order => ShipParcelHandler.Decide(Command(First, "6A123456", Everything) with { SellerId = SellerId.New() }, order, Noon))
            .ThenRefused(SellerOrderRefusal.NotYours);

    [Fact]
    public void An_empty_parcel_is_refused()
    {
        Given(Prepared).When(Ship(First, "6A123456")).ThenRefused(SellerOrderRefusal.ParcelIsEmpty);
        Given(Prepared).When(Ship(First, "6A123456", new PackedLine(Bowl, 0))).ThenRefused(SellerOrderRefusal.ParcelIsEmpty);
        Given(Prepared).When(Ship(First, "6A123456", new PackedLine(Bowl, -1))).ThenRefused(SellerOrderRefusal.ParcelIsEmpty);
    }

    [Fact]
    public void More_than_was_ordered_is_refused()
    {
        Given(Prepared).When(Ship(First, "6A123456", new PackedLine(Bowl, 3))).ThenRefused(SellerOrderRefusal.MoreThanOrdered);
        Given(Prepared).When(Ship(First, "6A123456", new PackedLine(Bowl, 2), new PackedLine(Bowl, 1))).ThenRefused(SellerOrderRefusal.MoreThanOrdered);
        Given(Prepared).When(Ship(First, "6A123456", new PackedLine(OfferId.New(), 1))).ThenRefused(SellerOrderRefusal.MoreThanOrdered);
    }

    [Fact]
    public void Two_parcels_do_not_share_a_tracking_number() =>
        Given(Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2)))
            .When(Ship(Second, "6A123456", new PackedLine(Teapot, 1))).ThenRefused(SellerOrderRefusal.TrackingAlreadyUsed);

    [Fact]
    public void A_second_parcel_of_a_shipped_order_is_refused() =>
        Given(Prepared, Shipped(First, "6A123456", Everything)).When(Ship(Second, "6A999999", new PackedLine(Bowl, 1))).ThenRefused(SellerOrderRefusal.AlreadyShipped);

    private static Func<SellerOrder, Decision<SellerOrderEvent>> Ship(ParcelId parcel, string tracking, params PackedLine[] contents) =>
        order => ShipParcelHandler.Decide(Command(parcel, tracking, contents), order, Noon);

    private static ShipParcel Command(ParcelId parcel, string tracking, PackedLine[] contents) =>
        new(Id, Kori, parcel, "Colissimo", new(tracking), $"https://www.laposte.fr/outils/suivre-vos-envois?code={tracking}", contents);
}
