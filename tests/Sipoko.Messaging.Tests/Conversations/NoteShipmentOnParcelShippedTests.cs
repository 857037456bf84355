using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class NoteShipmentOnParcelShippedTests
{
    private static readonly ParcelShipped Shipped = new(SellerOrder, Order, Parcel, "Colissimo", new("6A123456"), null, Noon, 2);

    [Fact]
    public void A_parcel_that_left_is_a_line_of_the_thread() =>
        Given(Opened).When(thread => NoteShipmentOnParcelShippedHandler.Decide(Shipped, thread)).Then(new ShipmentNoted(Parcel, "Colissimo", new("6A123456"), Noon));

    [Fact]
    public void A_second_parcel_is_a_second_line()
    {
        var second = Shipped with { ParcelId = ParcelId.New(), Tracking = new("6A999999") };
        Given(Opened, new ShipmentNoted(Parcel, "Colissimo", new("6A123456"), Noon))
            .When(thread => NoteShipmentOnParcelShippedHandler.Decide(second, thread)).Then(new ShipmentNoted(second.ParcelId, "Colissimo", new("6A999999"), Noon));
    }

    [Fact]
    public void A_parcel_does_not_change_whose_turn_it_is() =>
        Given(Opened, Posted(First, Party.Buyer), new ShipmentNoted(Parcel, "Colissimo", new("6A123456"), Noon)).State.LastAuthor.ShouldBe(Party.Buyer);
}
