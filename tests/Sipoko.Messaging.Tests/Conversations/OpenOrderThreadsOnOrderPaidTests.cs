using Sipoko.Checkout.Contracts;
using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class OpenOrderThreadsOnOrderPaidTests
{
    private static readonly SellerOrderId OtherSellerOrder = new(Guid.Parse("00000000-0000-7000-8000-000000000009"));
    private static readonly SellerId OtherSeller = new(Guid.Parse("00000000-0000-7000-8000-00000000000a"));

    private static readonly OrderPaid Paid = new(
        Order, new("SIP-2026-000042"), Buyer, Person, Sealed.Box<EmailAddress>(Person, "email"), Sealed.Box<PostalAddress>(Person, "address"), Money.OfCents(5000), Noon, "terms",
        [
            new(SellerOrder, Kori, "Atelier Kori", new("atelier@kori.example"), new DateOnly(2026, 11, 24), Money.OfCents(2000), []),
            new(OtherSellerOrder, OtherSeller, "Radio Rétro", new("bonjour@radio.example"), new DateOnly(2026, 11, 25), Money.OfCents(3000), []),
        ],
        3);

    [Fact]
    public void Each_seller_of_a_paid_order_gets_a_thread_with_its_buyer() =>
        OpenOrderThreadsOnOrderPaidHandler.Decide(Paid, new HashSet<ConversationId>()).ShouldBe(
        [
            Opened,
            Opened with
            {
                ConversationId = new(OtherSellerOrder.Value), SellerOrderId = OtherSellerOrder, SellerId = OtherSeller, ShopName = "Radio Rétro", SellerEmail = new("bonjour@radio.example"),
            },
        ]);

    [Fact]
    public void The_same_payment_told_twice_opens_no_second_thread()
    {
        OpenOrderThreadsOnOrderPaidHandler.Decide(Paid, new HashSet<ConversationId> { Id, new(OtherSellerOrder.Value) }).ShouldBeEmpty();
        OpenOrderThreadsOnOrderPaidHandler.Decide(Paid, new HashSet<ConversationId> { Id }).ShouldHaveSingleItem().SellerId.ShouldBe(OtherSeller);
    }
}
