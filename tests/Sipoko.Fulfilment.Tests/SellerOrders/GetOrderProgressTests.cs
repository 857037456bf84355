using Sipoko.Fulfilment.SellerOrders;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

public class GetOrderProgressTests
{
    [Fact]
    public void An_order_that_waits_has_no_parcel()
    {
        var progress = GetOrderProgressHandler.ProgressOf(Given(Prepared).State);
        progress.SellerOrderId.ShouldBe(Id);
        progress.SellerId.ShouldBe(Kori);
        progress.PromisedBy.ShouldBe(Prepared.PromisedBy);
        progress.Parcels.ShouldBeEmpty();
        (progress.IsShipped || progress.IsDelivered).ShouldBeFalse();
    }

    [Fact]
    public void Each_parcel_is_told_with_its_contents_in_words()
    {
        var progress = GetOrderProgressHandler.ProgressOf(Given(
            Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2)), Shipped(Second, "6A999999", new PackedLine(Teapot, 1)), new ParcelReceived(First, Noon)).State);

        progress.IsShipped.ShouldBeTrue();
        progress.IsDelivered.ShouldBeFalse();
        progress.Parcels.Select(parcel => (parcel.ParcelId, parcel.Tracking.Value, parcel.DeliveredAt)).ShouldBe([(First, "6A123456", Noon), (Second, "6A999999", null)]);
        progress.Parcels.SelectMany(parcel => parcel.Contents).ShouldBe(["2\u00A0× Bol en grès", "1\u00A0× Théière"]);
    }
}
