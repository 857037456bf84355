using System.Net;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Desk;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Payouts;
using Sipoko.Checkout.Refunds;
using Sipoko.Checkout.Stocks;
using Sipoko.Checkout.Stripe;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests;

public class RenderingTests
{
    private const string Hostile = "<script>alert(1)</script>{{ 1 + 1 }}\"'";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(CheckoutModule).Assembly]), "v");
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly PostalAddress HostileAddress = new(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile);
    private static readonly Delivery HostileDelivery = new(Guest, new(Hostile), HostileAddress);
    private static readonly Seller HostileSeller = new(Kori, new(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, new(Hostile), Hostile, Hostile));
    private static readonly Offer HostileOffer = BowlOffer with { Title = Hostile, Slug = Hostile, Picture = Hostile, Price = Money.OfCents(1990) };

    [Fact]
    public void Whatever_a_stranger_typed_is_shown_as_text()
    {
        foreach (var page in Pages())
        {
            var html = Renderer.Page(page, StaffRole.Admin);
            html.ShouldNotContain("<script", customMessage: page.GetType().Name);
            html.ShouldNotContain("href=\"javascript:", customMessage: page.GetType().Name);
        }

        foreach (var mail in Mails())
        {
            Renderer.Email(mail).Html.ShouldNotContain("<script", customMessage: mail.GetType().Name);
        }
    }

    [Fact]
    public void The_cart() => Renderer.Page(new ShowCartPage(Contents(), Today)).MainRegion().ShouldMatchSnapshot("page-cart");

    [Fact]
    public void The_page_on_which_the_order_is_checked() =>
        Renderer.Page(new CheckOrderPage(Contents(), new Delivery(Guest, new("camille@example.org"), new("Camille Roux", "4 rue du Four", null, "58310", "Saint-Amand-en-Puisaye", null)), Today, FirstOrder, new PaymentMeans(), [], GiftCardCodeForm.Blank()))
            .MainRegion().ShouldMatchSnapshot("page-check-order");

    [Fact]
    public void The_order_button_says_exactly_what_the_law_asks() =>
        Renderer.Page(new CheckOrderPage(Contents(), HostileDelivery, Today, FirstOrder, new PaymentMeans(), [], GiftCardCodeForm.Blank())).ShouldContain(">Commander avec obligation de paiement</button>");

    [Fact]
    public void A_changed_price_and_a_short_stock_are_explained_in_the_cart()
    {
        var html = WebUtility.HtmlDecode(Renderer.Page(new ShowCartPage(Contents(bowls: 1, bowl: BowlOffer with { Price = Money.OfCents(1790) }), Today)));
        html.ShouldContain("Le prix a changé\u00A0: 17,90\u00A0€ au lieu de 18,90\u00A0€");
        html.ShouldContain("Plus que 1 en stock");
        html.ShouldNotContain("Passer la commande");
    }

    [Fact]
    public void The_delivery_form_has_seven_fields_that_browsers_can_fill()
    {
        var html = Renderer.Page(new EnterDeliveryPage(DeliveryForm.Blank(null, null), IsGuest: true));
        foreach (var token in new[] { "email", "name", "address-line1", "address-line2", "postal-code", "address-level2", "tel" })
        {
            html.ShouldContain($"autocomplete=\"{token}\"");
        }
    }

    private static IEnumerable<IPageView> Pages()
    {
        var contents = CartContents.Of(
            FilledCart, new Dictionary<OfferId, Offer> { [Bowl] = HostileOffer }, new Dictionary<SellerId, Seller> { [Kori] = HostileSeller }, new Dictionary<OfferId, Stock> { [Bowl] = StockOf(Bowl, 1) });
        yield return new ShowCartPage(contents, Today, Hostile);
        yield return new ShowCartPage(Contents(), Today);
        yield return new ShowCartPage(CartContents.Empty(GuestCart), Today);
        yield return new EnterDeliveryPage(DeliveryForm.Blank(new(Hostile), HostileAddress), IsGuest: true);
        yield return new CheckOrderPage(contents, HostileDelivery, Today, FirstOrder, new PaymentMeans(), [], GiftCardCodeForm.Blank(), OrderRefusal.NotForSale(Hostile));
        yield return new CheckOrderPage(Contents(), HostileDelivery, Today, FirstOrder, new PaymentMeans(), [new(GiftCardId.New(), Hostile, Money.OfCents(500))], GiftCardCodeForm.Blank());
        foreach (var page in GiftCardPages())
        {
            yield return page;
        }

        foreach (var card in Cards())
        {
            yield return new PayOrderPage(card, IsUnavailable: true);
            yield return new ThankBuyerPage(card, IsGuest: true);
            yield return new ListOrdersPage([card.Order], [card.Order], new Dictionary<OrderId, OrderProgress> { [FirstOrder] = Progress }, [HostileRefund], Number: 2, HasMore: true);
            yield return new ShowOrderPage(card, Facts, CanJoin: true);
        }

        yield return new ListOrdersPage([], [], new Dictionary<OrderId, OrderProgress>(), []);
        foreach (var refund in new[] { HostileRefund, Refund.Evolve(HostileRefund, new RefundStopped(1, Hostile, CameBack: false, Noon)) })
        {
            yield return new ShowRefundPage(refund, FormFields.Empty(), new Refusal("hostile", Hostile));
        }

        var staffCard = new StaffOrderCard(Cards().ElementAt(1).Order, Cards().ElementAt(1).Payment, [HostileRefund], [LedgerEntry.Evolve(null, Postings.ForPaidOrder(PlacedOrder, Total, Fee).At(Noon))], Progress, true, HostileAddress, new(Hostile));
        yield return new FindOrdersPage(Hostile, [HostileOrder]);
        yield return new ShowStaffOrderPage(staffCard, FormFields.Empty(), StaffRole.Admin);
        yield return new ShowStaffOrderPage(staffCard with { IsRevealed = false }, null, StaffRole.Support);
        yield return new GrantRefundPage(new(staffCard, staffCard.Order.SellerOrders[0]), FormFields.Empty());
        yield return new StopShippingPage(new(staffCard, staffCard.Order.SellerOrders[0]), FormFields.Empty());

        var apart = Payment.Evolve(Payment.Evolve(null, Started), new PaymentQuarantined(Hostile, 1, "usd", Fee, QuarantineReason.WrongCurrency, Noon));
        yield return new ShowPaymentPage(StrayMoney.Of(apart), FormFields.Empty(), new Refusal("hostile", Hostile));
        var strayed = GiftCardOrder.Evolve(GiftCardOrder.Evolve(null, CardOrdered), new GiftCardPaymentQuarantined(Hostile, 1, "usd", Fee, QuarantineReason.WrongCurrency, Noon));
        yield return new ShowPaymentPage(ShowGiftCardMoneyEndpoint.MoneyOf(strayed), FormFields.Empty(), new Refusal("hostile", Hostile));
    }

    private static IEnumerable<OrderCard> Cards()
    {
        var order = HostileOrder;
        var payment = Payment.Evolve(null, Started);
        yield return new(order, payment, HostileAddress, new(Hostile));
        yield return new(Order.Evolve(order, new Sipoko.Checkout.Orders.OrderPaid(FirstPayment, Total, Noon)), Payment.Evolve(payment, new PaymentSucceeded("pi_1", Total, Hostile, Fee, Noon)), HostileAddress, new(Hostile));
        yield return new(Order.Evolve(order, new OrderCancelled(CancellationReason.ByBuyer, Noon)), Payment.Evolve(payment, new PaymentAbandoned(Noon)), null, null);
    }

    private static IEnumerable<IPageView> GiftCardPages()
    {
        var typed = new TypedGiftCard(FirstSale, Money.OfCents(7_500), new(Hostile), new(Hostile), new(Hostile, Hostile, Hostile), Today);
        var order = GiftCardOrder.Evolve(null, CardOrdered);
        var card = GiftCard.Evolve(null, CardIssued);
        var blocked = GiftCard.Evolve(card, new GiftCardBlocked(new(Hostile, Hostile, false), Noon));
        AuditEntry told = new(Guid.Empty, Hostile, Guid.Empty, Hostile, 1, Noon, Hostile, Hostile, Hostile, new(Hostile, Hostile, Hostile, Hostile, Hostile, null, null, 0), "{}");
        yield return new BuyGiftCardPage(BuyGiftCardForm.Blank(FirstSale, Today, new(Hostile), typed));
        yield return new OrderGiftCardPage(typed, new(Hostile, Hostile), Noon, GiftCardRefusal.TooMuchToday);
        yield return new ShowGiftCardOrderPage(new(order, null, new(Hostile), new(Hostile), typed.Words), Noon, IsUnavailable: true);
        yield return new ShowGiftCardOrderPage(new(GiftCardOrder.Evolve(order, CardPaid), card, new(Hostile), new(Hostile), typed.Words), Noon);
        yield return new ShowGiftCardBalancePage(GiftCardCodeForm.Blank(), GiftCardBalance.Of(card, Noon));
        yield return new FindGiftCardsPage(FindGiftCardsForm.Of(FormFields.Empty()), [FoundGiftCard.Of(card, Noon)]);
        yield return new FindGiftCardsPage(FindGiftCardsForm.Of(FormFields.Empty()), []);
        yield return new ShowGiftCardPage(new(card, order, [told], Noon), BlockGiftCardForm.Blank());
        yield return new ShowGiftCardPage(new(blocked, order, [], Noon), BlockGiftCardForm.Blank(), GiftCardRefusal.NotBlocked);
        yield return new ShowSellerPaymentsPage(new(null, [], new Dictionary<OrderId, OrderReference>()), Kori);
        yield return new ShowSellerPaymentsPage(new(new(Kori, Hostile, false, false, [Hostile]), [], new Dictionary<OrderId, OrderReference>()), Kori, IsUnavailable: true);
    }

    private static IEnumerable<IEmailView> Mails()
    {
        yield return new GiftCardEmail(GiftCardOrigin.Bought, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile);
        yield return new GiftCardReceiptEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile);
        yield return new GiftCardWithdrawnEmail(Hostile, Hostile);
        yield return new GiftCardEndsSoonEmail(Hostile, Hostile, Hostile, Hostile);
        yield return new GiftCardBlockedEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile);
        yield return new OrderConfirmedEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, 2, Hostile, Hostile, true)])]);
        yield return new PaymentRefundedEmail(Hostile, Hostile, Hostile);
        yield return new OrderRefundedEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, Hostile)]);
        yield return new RefundGrantedEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile);
    }

    private static Order HostileOrder => PlacedOrder with
    {
        SellerOrders = [.. PlacedOrder.SellerOrders.Select(part => part with
        {
            Seller = HostileSeller.Identity, Lines = [.. part.Lines.Select(line => line with { Title = Hostile, Slug = Hostile, Picture = Hostile })],
        })],
    };

    private static Refund HostileRefund => Refund.Evolve(null, new RefundAccepted(
        new(FirstOrder.Value), FirstOrder, new(Hostile), Names.SellerOrders[Kori], Kori, [new(Bowl, 1, BowlPrice, false)], Money.OfCents(650), RefundCause.Agreement, Hostile, Hostile, BowlPrice, [], Money.OfCents(650), Noon));

    private static OrderFacts Facts => new(
        Progress, Rights, Threads, new([new(Names.SellerOrders[Kori], Bowl, new(Hostile, Hostile, Hostile)), new(Names.SellerOrders[Kori], null, new(Hostile, Hostile))]),
        new([new(Names.SellerOrders[Kori], new(Hostile, Hostile, Hostile))]), [HostileRefund]);

    private static OrderProgress Progress => new([new(Names.SellerOrders[Kori], Kori, Today, IsShipped: true, IsDelivered: false,
        [new(ParcelId.New(), Hostile, new(Hostile), "https://suivi.example/?n=" + Hostile, Noon, null, [Hostile]), new(ParcelId.New(), Hostile, new(Hostile), null, Noon, Noon, [Hostile])], IsCancelled: false, Noon, [new(Hostile, [new(Bowl, 1)], Noon)])]);

    private static ReturnRights Rights => new([new(ReturnRightId.New(), Names.SellerOrders[Kori], Today, Today.AddDays(14), Today.AddDays(30), Today.AddYears(2))]);

    private static OrderThreads Threads => new([new(ConversationId.New(), Names.SellerOrders[Kori])]);
}
