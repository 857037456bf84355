using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Offers;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Carts;

public class CartTests
{
    private static readonly ItemAdded TwoBowls = new(GuestCart, Bowl, 2, BowlPrice, Noon);

    [Fact]
    public void The_first_item_begins_a_cart() => Given().WhenFirst(Add(2)).Repeatable().Then(TwoBowls);

    [Fact]
    public void The_same_offer_again_adds_to_its_line()
    {
        Given(TwoBowls).When(Add(1)).Repeatable().Then(new ItemAdded(GuestCart, Bowl, 1, BowlPrice, Noon));
        Given(TwoBowls, new ItemAdded(GuestCart, Bowl, 1, BowlPrice, Noon)).State.Line(Bowl)!.Quantity.ShouldBe(3);
    }

    [Fact]
    public void A_double_click_adds_once_and_a_second_visit_adds_again()
    {
        Given(TwoBowls).When(Add(2)).ThenNothing();
        Given(TwoBowls with { At = Noon - Cart.DoubleClick }).When(Add(2)).Then(TwoBowls);
    }

    [Fact]
    public void A_quantity_outside_one_to_ten_is_refused()
    {
        Given(TwoBowls).When(Add(0)).ThenRefused(CartRefusal.QuantityOutOfRange);
        Given(TwoBowls).When(Add(11)).ThenRefused(CartRefusal.QuantityOutOfRange);
        Given(TwoBowls).When(Add(9, available: 50)).ThenRefused(CartRefusal.TooManyOfOne);
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        Given(TwoBowls).When(Add(1, available: 0)).ThenRefused(CartRefusal.SoldOut);
        Given(TwoBowls with { At = Noon.AddMinutes(-1) }).When(Add(2, available: 3)).ThenRefused(CartRefusal.OnlySoManyLeft(3));
        Given(TwoBowls).When(Add(1, offer: BowlOffer with { OnSale = false })).ThenRefused(CartRefusal.NotForSale);
        Given().WhenFirst(cart => AddToCartHandler.Decide(new(GuestCart, Bowl, 1), cart, null, 5, Noon)).ThenRefused(CartRefusal.NotForSale);
    }

    [Fact]
    public void A_cart_has_fifty_lines_at_most()
    {
        var full = Enumerable.Range(0, Cart.MostLines).Select(_ => new ItemAdded(GuestCart, OfferId.New(), 1, BowlPrice, Noon)).ToArray();
        Given(full).When(Add(1)).ThenRefused(CartRefusal.CartIsFull);
    }

    [Fact]
    public void Another_quantity_replaces_the_first() =>
        Given(TwoBowls).When(Change(4)).Then(new QuantityChanged(Bowl, 4, BowlPrice, Noon));

    [Fact]
    public void Asking_for_the_same_quantity_accepts_the_new_price()
    {
        var dearer = BowlOffer with { Price = Money.OfCents(1990) };
        Given(TwoBowls).When(Change(2)).ThenNothing();
        Given(TwoBowls).When(Change(2, dearer)).Then(new QuantityChanged(Bowl, 2, dearer.Price, Noon));
    }

    [Fact]
    public void Zero_takes_the_line_out() => Given(TwoBowls).When(Change(0)).Then(new ItemRemoved(Bowl, Noon));

    [Fact]
    public void A_line_that_is_not_there_is_not_changed()
    {
        Given(TwoBowls, new ItemRemoved(Bowl, Noon)).When(Change(3)).ThenRefused(CartRefusal.NoSuchLine);
        Given(TwoBowls).When(Change(11)).ThenRefused(CartRefusal.QuantityOutOfRange);
        Given(TwoBowls).When(Change(-1)).ThenRefused(CartRefusal.QuantityOutOfRange);
        Given(TwoBowls).When(Change(6)).ThenRefused(CartRefusal.OnlySoManyLeft(5));
    }

    [Fact]
    public void Something_withdrawn_from_sale_can_still_be_taken_out() =>
        Given(TwoBowls).When(Change(0, BowlOffer with { OnSale = false })).Then(new ItemRemoved(Bowl, Noon));

    [Fact]
    public void An_unpaid_order_lays_its_lines_back() =>
        Given(TwoBowls, new CartCheckedOut(FirstOrder, Noon)).When(Refill).Then(new CartRefilled(FirstOrder, [new(Bowl, 2, BowlPrice)], Noon));

    [Fact]
    public void A_cart_that_is_in_use_again_is_left_alone()
    {
        Given(TwoBowls, new CartCheckedOut(FirstOrder, Noon), TwoBowls).When(Refill).ThenNothing();
        Given(TwoBowls, new CartCheckedOut(FirstOrder, Noon), new CartRefilled(FirstOrder, [new(Bowl, 2, BowlPrice)], Noon), new ItemRemoved(Bowl, Noon)).When(Refill).ThenNothing();
    }

    [Fact]
    public void A_cart_is_reckoned_with_todays_prices_and_stock()
    {
        var dearer = Contents(bowls: 1, bowl: BowlOffer with { Price = Money.OfCents(1990) });
        dearer.Total.ShouldBe(Money.OfCents(3980) + LampPrice);
        dearer.Items.First().PriceChanged.ShouldBeTrue();
        dearer.CanBeOrdered.ShouldBeFalse();
        Contents(lamps: 0).Total.ShouldBe(BowlPrice * 2);
        Contents().CanBeOrdered.ShouldBeTrue();
        Contents().Parts.Select(part => part.Total).Sum().ShouldBe(Contents().Total);
    }

    private static Spec<Cart, CartEvent>.Happened Given(params CartEvent[] events) => new Spec<Cart, CartEvent>(Cart.Evolve).Given(events);

    private static Func<Cart?, Decision<CartEvent>> Add(int quantity, int available = 20, Offer? offer = null) =>
        cart => AddToCartHandler.Decide(new(GuestCart, Bowl, quantity), cart, offer ?? BowlOffer, available, Noon);

    private static Func<Cart, Decision<CartEvent>> Change(int quantity, Offer? offer = null) =>
        cart => ChangeQuantityHandler.Decide(new(GuestCart, Bowl, quantity), cart, offer ?? BowlOffer, 5, Noon);

    private static Decision<CartEvent> Refill(Cart cart) => RefillCartHandler.Decide(new(GuestCart, FirstOrder, [new(Bowl, 2, BowlPrice)]), cart, Noon);
}
