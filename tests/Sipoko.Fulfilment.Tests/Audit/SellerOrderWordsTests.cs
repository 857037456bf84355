using Sipoko.Fulfilment.Audit;
using Sipoko.Fulfilment.SellerOrders;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.Audit;

public class SellerOrderWordsTests
{
    private static readonly SellerOrderEvent[] Story =
    [
        Prepared, Shipped(First, "6A123456", new PackedLine(Bowl, 2)), new ParcelReceived(First, Noon), new SellerReminded(Noon), new BecameLate(Noon), new SellerOrderJoined(Buyer, Noon),
        new LinesCancelled(new(First.Value), [new(Teapot, 1)], Sipoko.Fulfilment.Contracts.CancellationCause.RefusedBySeller, "Rupture de stock", null, new(First.Value), Noon),
    ];

    [Fact]
    public void Every_event_is_told_in_French() =>
        string.Join('\n', Story.Select(happened => SellerOrderWords.Tell(happened).Sentence)).ShouldMatchSnapshot("seller-order-words");

    [Fact]
    public void No_kind_of_event_is_left_without_words() =>
        typeof(SellerOrderEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SellerOrderEvent)))
            .ShouldBe(Story.Select(happened => happened.GetType()), ignoreOrder: true);

    [Fact]
    public void No_sentence_tells_a_type_name() =>
        Story.ShouldAllBe(happened => !SellerOrderWords.Tell(happened).Sentence.Contains(happened.GetType().Name));

    [Fact]
    public void The_state_is_told_field_by_field() =>
        string.Join('\n', SellerOrderWords.Fields(Given(Story).State).Select(field => $"{field.Label} : {field.Value}")).ShouldMatchSnapshot("seller-order-fields");

    [Fact]
    public void Personal_data_are_in_no_word_of_the_console() =>
        SellerOrderWords.Fields(Given(Story).State).ShouldAllBe(field => !field.Value.Contains("camille", StringComparison.OrdinalIgnoreCase) && !field.Value.Contains('@'));
}
