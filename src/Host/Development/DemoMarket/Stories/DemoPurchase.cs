using Sipoko.Checkout;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <summary>One order of a demo buyer, and what the buyer and the shops do with it.</summary>
internal sealed class DemoPurchase(DemoPurchase.Means means, string name, DemoBuyer buyer, IReadOnlyList<DemoPurchase.Item> items)
{
    /// <summary>With what the demo's people act.</summary>
    /// <param name="Payments">Speaks to the payment page, as the buyer's browser would.</param>
    internal sealed record Means(Acting Acting, IPersonKeys Keys, ICheckoutStore Checkout, HttpClient Payments, CancellationToken Cancellation);

    /// <param name="Product">The product's part of its address.</param>
    internal sealed record Item(string Shop, string Product, int Quantity);

    private const string BuyerRole = "buyer";
    private const string SellerRole = "seller";

    public Means With => means;

    public DemoBuyer Buyer => buyer;

    public string Name => name;

    public OrderId OrderId => new(DemoIds.Of("order", name));

    private CartId CartId => new(DemoIds.Of("cart", name));

    /// <summary>A story that an earlier start began is not told again.</summary>
    public async Task<bool> IsTold() => await Find() is not null;

    public async Task<Order> Placed() => (await Find())!;

    public async Task IsPlaced()
    {
        var lines = new List<SeenLine>();
        foreach (var item in items)
        {
            var offer = await Offer(OfferOf(item.Product));
            await Fill(item, offer);
            lines.Add(new(offer.Id, item.Quantity, offer.Price));
        }

        var (email, address) = (await Seal(buyer.Email), await Seal(buyer.Address));
        await means.Acting.As(buyer.AccountId, BuyerRole, new SaveDelivery(CartId, buyer.Person, buyer.AccountId, email, address), means.Cancellation);
        var total = lines.Select(line => line.UnitPrice * line.Quantity).Sum();
        var placed = await means.Acting.Ask<PlaceOrderAnswer>(buyer.AccountId, BuyerRole, new PlaceOrder(OrderId, CartId, buyer.AccountId, total, lines), means.Cancellation);
        if (placed.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{name}: {refusal.Code}");
        }
    }

    /// <summary>Opens the payment page; the buyer may leave it there.</summary>
    public async Task<string> ComesToPayment() =>
        (await means.Acting.Ask<PaymentPageAnswer>(buyer.AccountId, BuyerRole, new OpenPayment(OrderId), means.Cancellation)).Url ?? throw new InvalidOperationException($"{name}: no payment page");

    /// <summary>Pays by card, and waits until the shops know.</summary>
    public async Task Pays()
    {
        using var choice = new FormUrlEncodedContent([new("moyen", "card")]);
        using var answer = await means.Payments.PostAsync(new Uri($"{await ComesToPayment()}/payer"), choice, means.Cancellation);
        await Acting.Await(() => $"the payment of {name}", async () => (await Progress()).SellerOrders is { Count: > 0 } parts ? parts : null, means.Cancellation);
    }

    public async Task GivesUp() => await AsBuyer(new CancelOrder((await Placed()).PaymentId));

    /// <summary>A shop ships all that it owes of this order, or only the products named.</summary>
    public async Task Ships(string shop, string tracking, params string[] products)
    {
        var packed = items.Where(item => item.Shop == shop && (products.Length == 0 || products.Contains(item.Product))).Select(item => new PackedLine(OfferOf(item.Product), item.Quantity)).ToArray();
        var parcel = new ParcelId(DemoIds.Of("parcel", $"{name}/{tracking}"));
        await AsShop(shop, new ShipParcel(
            await PartOf(shop), DemoShop.IdOf(shop), parcel, "Colissimo", new TrackingNumber(tracking), $"https://www.laposte.fr/outils/suivre-vos-envois?code={tracking}", packed));
    }

    public async Task Receives(string shop)
    {
        var part = (await Progress()).SellerOrders.Single(candidate => candidate.SellerId == DemoShop.IdOf(shop));
        foreach (var parcel in part.Parcels)
        {
            await AsBuyer(new ConfirmReceipt(part.SellerOrderId, parcel.ParcelId, buyer.AccountId, IsGuestOfOrder: false));
        }
    }

    public async Task CannotDeliver(string shop, string product, string words) => await AsShop(shop, new RefuseLine(
        await PartOf(shop), DemoShop.IdOf(shop), new(DemoIds.Of("cancellation", $"{name}/{product}")), [new(OfferOf(product), items.Single(item => item.Product == product).Quantity)], "Rupture de stock",
        await Seal(words)));

    public async Task<SellerOrderId> PartOf(string shop) => (await Progress()).SellerOrders.Single(part => part.SellerId == DemoShop.IdOf(shop)).SellerOrderId;

    public Task AsBuyer(object command) => means.Acting.As(buyer.AccountId, BuyerRole, command, means.Cancellation);

    public Task AsShop(string shop, object command) => means.Acting.As(ShopOpening.AccountIdOf(shop), SellerRole, command, means.Cancellation);

    /// <summary>Under the buyer's key for contracts, as all that concerns an order.</summary>
    public ValueTask<Personal<T>> Seal<T>(T value) where T : class => means.Keys.Seal(buyer.Person, Purpose.Contract, value, means.Cancellation);

    public static OfferId OfferOf(string product) => new(DemoIds.Of("offer", product));

    private Task<OrderProgress> Progress() => means.Acting.Query(new GetOrderProgress(OrderId), means.Cancellation);

    private Task<Offer> Offer(OfferId id) => Acting.Await(() => $"offer {id.Value}", async () =>
    {
        await using var session = means.Checkout.QuerySession();
        return await session.LoadAsync<Offer>((object)id, means.Cancellation);
    }, means.Cancellation);

    private async Task<Order?> Find()
    {
        await using var session = means.Checkout.QuerySession();
        return await session.LoadAsync<Order>(OrderId, means.Cancellation);
    }

    /// <summary>What a start that was cut has put in already is not put in again.</summary>
    private async Task Fill(Item item, Offer offer)
    {
        await using var session = means.Checkout.QuerySession();
        if ((await session.LoadAsync<Cart>(CartId, means.Cancellation))?.Line(offer.Id) is null)
        {
            await Acting.Await(() => item.Product, async () =>
                (await means.Acting.Ask<CartAnswer>(buyer.AccountId, BuyerRole, new AddToCart(CartId, offer.Id, item.Quantity), means.Cancellation)) is { Refusal: null } added ? added : null, means.Cancellation);
        }
    }
}
