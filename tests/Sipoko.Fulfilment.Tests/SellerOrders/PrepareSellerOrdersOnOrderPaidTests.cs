using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.SellerOrders;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

public class PrepareSellerOrdersOnOrderPaidTests
{
    private static readonly SellerOrderId OtherPart = new(Guid.Parse("00000000-0000-7000-8000-000000000009"));
    private static readonly SellerId Lumen = new(Guid.Parse("00000000-0000-7000-8000-00000000000a"));

    private static readonly PaidSellerOrder OfKori = new(
        Id, Kori, "Atelier Kori", new("contact@kori.exemple.fr"), Prepared.PromisedBy, Money.OfCents(8770),
        [new(Bowl, new(Bowl.Value), "bol", "Bol en grès", "bol.svg", 2, Money.OfCents(1890), false), new(Teapot, new(Teapot.Value), "theiere", "Théière", "theiere.svg", 1, Money.OfCents(4990), false)]);

    private static readonly PaidSellerOrder OfLumen = OfKori with { SellerOrderId = OtherPart, SellerId = Lumen, ShopName = "Lumen", Lines = [OfKori.Lines[1]] };

    private static readonly OrderPaid Paid = new(
        Prepared.OrderId, Prepared.Reference, Buyer, Person, Prepared.Email, Prepared.Recipient, Money.OfCents(13_760), Noon, "CGV-2026-11-01", [OfKori, OfLumen], 3);

    [Fact]
    public void Each_sellers_part_waits_to_be_shipped()
    {
        var prepared = PrepareSellerOrdersOnOrderPaidHandler.Decide(Paid, new HashSet<SellerOrderId>());

        prepared.Select(part => part.SellerOrderId).ShouldBe([Id, OtherPart]);
        (prepared[0] with { Lines = Prepared.Lines }).ShouldBe(Prepared);
        prepared[0].Lines.ShouldBe(Prepared.Lines);
        prepared[1].ShopName.ShouldBe("Lumen");
        prepared[1].Lines.ShouldBe([Prepared.Lines[1]]);
    }

    [Fact]
    public void A_guests_order_that_was_joined_before_its_payment_was_told_belongs_to_the_account()
    {
        var guest = Paid with { Buyer = null };
        PrepareSellerOrdersOnOrderPaidHandler.Decide(guest, new HashSet<SellerOrderId>(), new JoinedOrder(Prepared.OrderId, Buyer))[0].Buyer.ShouldBe(Buyer);
        PrepareSellerOrdersOnOrderPaidHandler.Decide(guest, new HashSet<SellerOrderId>())[0].Buyer.ShouldBeNull();
    }

    [Fact]
    public void A_payment_told_twice_prepares_once()
    {
        PrepareSellerOrdersOnOrderPaidHandler.Decide(Paid, new HashSet<SellerOrderId> { Id, OtherPart }).ShouldBeEmpty();
        PrepareSellerOrdersOnOrderPaidHandler.Decide(Paid, new HashSet<SellerOrderId> { Id }).ShouldHaveSingleItem().SellerOrderId.ShouldBe(OtherPart);
    }
}
