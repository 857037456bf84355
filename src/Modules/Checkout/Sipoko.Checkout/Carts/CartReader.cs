using Marten;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Stocks;

namespace Sipoko.Checkout.Carts;

/// <summary>Reads a cart for the pages that show it.</summary>
internal sealed class CartReader(ICheckoutStore store)
{
    public async Task<CartContents> Read(CartId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Cart>(id, cancellation) is { Lines.Count: > 0 } cart
            ? await Reckon(session, cart, stocks: null, cancellation)
            : CartContents.Empty(id);
    }

    /// <param name="stocks">The stocks when they are locked already; else they are read too.</param>
    public static async Task<CartContents> Reckon(IQuerySession session, Cart cart, IReadOnlyDictionary<OfferId, Stock>? stocks, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var offersAsked = cart.Lines.Select(line => batch.Load<Offer>((object)line.OfferId)).ToList();
        var stocksAsked = stocks is null ? cart.Lines.Select(line => batch.Load<Stock>((object)line.OfferId)).ToList() : [];
        await batch.Execute(cancellation);
        var offers = await Found(offersAsked);

        batch = session.CreateBatchQuery();
        var sellerIds = offers.Select(offer => offer.SellerId).Distinct().ToList();
        var sellersAsked = sellerIds.Select(seller => batch.Load<Seller>((object)seller)).ToList();
        var tradingAsked = sellerIds.Select(seller => batch.Load<SellerTrading>((object)seller)).ToList();
        var plansAsked = sellerIds.Select(seller => batch.Load<SellerPlan>((object)seller)).ToList();
        await batch.Execute(cancellation);

        var trading = (await Found(tradingAsked)).ToDictionary(known => known.Id);
        var plans = (await Found(plansAsked)).ToDictionary(known => known.Id);
        var sellers = (await Found(sellersAsked)).ToDictionary(
            seller => seller.Id, seller => seller with { Terms = SellerTerms.Of(trading.GetValueOrDefault(seller.Id), plans.GetValueOrDefault(seller.Id)) });
        return CartContents.Of(
            cart, offers.ToDictionary(offer => offer.Id), sellers,
            stocks ?? (await Found(stocksAsked)).ToDictionary(stock => stock.Id));
    }

    private static async Task<IReadOnlyList<T>> Found<T>(IEnumerable<Task<T?>> asked) where T : class => [.. (await Task.WhenAll(asked)).OfType<T>()];
}
