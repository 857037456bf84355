using Sipoko.Returns.ReturnRights;
using static Sipoko.Returns.Tests.ReturnRights.Deliveries;

namespace Sipoko.Returns.Tests.ReturnRights;

public class OpenReturnRightOnSellerOrderDeliveredTests
{
    [Fact]
    public void A_received_seller_order_opens_its_rights_once() =>
        Given().WhenFirst(right => OpenReturnRightOnSellerOrderDeliveredHandler.Decide(Delivered, right, Noon)).Then(Opened);

    [Fact]
    public void Rights_that_are_open_stay_as_they_are() =>
        Given(Opened).When(right => OpenReturnRightOnSellerOrderDeliveredHandler.Decide(Delivered with { ReceivedAt = Noon.AddDays(3) }, right, Noon)).ThenNothing();

    [Fact]
    public void What_was_made_to_measure_cannot_be_withdrawn_from()
    {
        Given(Opened).State.WithdrawalUntil.ShouldBe(new DateOnly(2026, 12, 8));
        Given(Opened with { Lines = [Opened.Lines[1]] }).State.WithdrawalUntil.ShouldBeNull();
    }

    [Fact]
    public void The_order_page_is_told_the_last_day_of_each_right() =>
        GetReturnRightsHandler.CardOf(Given(Opened).State).ShouldBe(new(
            new(SellerOrder.Value), SellerOrder, new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 8), new DateOnly(2026, 12, 24), new DateOnly(2028, 11, 24)));
}
