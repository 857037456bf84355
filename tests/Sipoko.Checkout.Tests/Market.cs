using Sipoko.Checkout.Carts;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stocks;
using Sipoko.Checkout.Stripe;

namespace Sipoko.Checkout.Tests;

/// <summary>One small market to tell stories with: Kori's bowl and teapot, Delaunay's lamp; a guest orders two bowls and the lamp.</summary>
internal static class Market
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    public static readonly OfferId Bowl = new(Id(1));
    public static readonly OfferId Teapot = new(Id(2));
    public static readonly OfferId Lamp = new(Id(3));
    public static readonly SellerId Kori = new(Id(4));
    public static readonly SellerId Delaunay = new(Id(5));
    public static readonly CartId GuestCart = new(Id(6));
    public static readonly OrderId FirstOrder = new(Id(7));
    public static readonly OrderId OtherOrder = new(Id(8));
    public static readonly PaymentId FirstPayment = new(Id(9));
    public static readonly PersonId Guest = new(Id(10));
    public static readonly StockMovementId FirstDelivery = new(Id(11));
    public static readonly StockMovementId SecondDelivery = new(Id(12));

    public static readonly Money BowlPrice = Money.OfCents(1890);
    public static readonly Money LampPrice = Money.OfCents(112_900);
    public static readonly Money Total = Money.OfCents((2 * 1890) + 112_900);
    public static readonly Money Fee = Money.OfCents(1775);
    public static readonly Personal<EmailAddress> Email = Sealed.Box<EmailAddress>(Guest, "email");
    public static readonly Personal<PostalAddress> Address = Sealed.Box<PostalAddress>(Guest, "address");
    public static readonly CheckoutDraft Draft = new(GuestCart, Guest, null, Email, Address, Noon);

    public static readonly Seller KoriSeller = new(Kori, Identity("atelier-kori", "Atelier Kori"));
    public static readonly Seller DelaunaySeller = new(Delaunay, Identity("luminaires-delaunay", "Luminaires Delaunay"));
    public static readonly Offer BowlOffer = OfferOf(Bowl, Kori, "Bol en grès", BowlPrice, 2);
    public static readonly Offer TeapotOffer = OfferOf(Teapot, Kori, "Théière", Money.OfCents(4990), 5);
    public static readonly Offer LampOffer = OfferOf(Lamp, Delaunay, "Lampe de chevet", LampPrice, 4);

    public static readonly NewOrderNames Names = new(
        new("SIP-2026-000042"), FirstPayment, new Dictionary<SellerId, SellerOrderId> { [Kori] = new(Id(20)), [Delaunay] = new(Id(21)) });

    public static readonly Cart FilledCart = new(GuestCart, [new(Bowl, 2, BowlPrice), new(Lamp, 1, LampPrice)]);

    public static readonly PlaceOrder OrderAll = new(FirstOrder, GuestCart, null, Total, [new(Bowl, 2, BowlPrice), new(Lamp, 1, LampPrice)]);

    public static readonly GiftCardOrderId FirstSale = new(Id(30));
    public static readonly GiftCardId FirstCard = new(Id(31));
    public static readonly PersonId Giver = new(Id(32));
    public static readonly PersonId Given = new(Id(33));
    public static readonly Money CardAmount = Money.OfCents(5_000);
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static GiftCardDraft CardDraft => new(
        FirstSale, null, CardAmount, Giver, Sealed.Box<EmailAddress>(Giver, "buyer"), "buyer-key", "buyer-email-key", Given, Sealed.Box<EmailAddress>(Given, "recipient"), "recipient-key",
        Sealed.Box<GiftCardWords>(Given, "words"), Today, Noon);

    public static GiftCardOrdered CardOrdered => (GiftCardOrdered)OrderGiftCardHandler.Decide(
        new(FirstSale, null), null, CardDraft, Money.Zero, new("CAD-2026-000001"), FirstCard, Noon).Events.Single();

    public static GiftCardPaid CardPaid => new("pi_card", CardAmount, "card", Money.OfCents(100), Noon);

    public static GiftCardIssued CardIssued => new(
        FirstCard, GiftCardOrigin.Bought, FirstSale, null, CardAmount, "hash", "7K2M", Given, CardDraft.RecipientEmail, "recipient-key", CardDraft.Words, Noon, Noon,
        GiftCardTerms.ValidUntil(Noon), Noon);

    public static OrderPlaced Placed => (OrderPlaced)PlaceOrderHandler.Decide(OrderAll, null, Contents(), Draft, Names, Noon).Events.Single();

    public static Order PlacedOrder => Order.Evolve(null, Placed);

    public static PaymentStarted Started => new(FirstPayment, FirstOrder, Names.Reference, Total, Noon);

    public static PaymentOpened Opened => new("cs_1", 1, Noon);

    public static PaymentNews PaidNews => new("cs_1", SessionState.Paid, null, "pi_1", Total.Cents, "eur", FirstPayment, "card", Fee.Cents);

    public static PaymentNews ClosedNews => new("cs_1", SessionState.Closed);

    public static CartContents Contents(int bowls = 5, int lamps = 1, Offer? bowl = null, Cart? cart = null) => CartContents.Of(
        cart ?? FilledCart, new Dictionary<OfferId, Offer> { [Bowl] = bowl ?? BowlOffer, [Lamp] = LampOffer }, new Dictionary<SellerId, Seller> { [Kori] = KoriSeller, [Delaunay] = DelaunaySeller },
        new Dictionary<OfferId, Stock> { [Bowl] = StockOf(Bowl, bowls), [Lamp] = StockOf(Lamp, lamps) });

    public static Stock StockOf(OfferId offer, int available, params StockHold[] holds) => new(offer, available, holds, [FirstDelivery], 1);

    public static Offer OfferOf(OfferId id, SellerId seller, string title, Money price, int days) =>
        new(id, new(id.Value), seller, "un-produit", title, price, Rate.Percent(20), days, MadeToMeasure: false, "/images/demo/p.svg", title, OnSale: true);

    public static SellerIdentity Identity(string slug, string shopName) => new(
        slug, shopName, $"{shopName} SARL", "SARL", "732829320", "FR44732829320", "Nevers", "4 rue du Four", "58310", "Saint-Amand-en-Puisaye",
        new($"contact@{slug}.example"), "03 86 00 00 00", "Retours acceptés pendant 14 jours.");

    private static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:D12}");
}
