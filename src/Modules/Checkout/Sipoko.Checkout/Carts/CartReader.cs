using Marten;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Stocks;
using Sipoko.Web.EventStore;

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
        var offersAsked = batch.ByIds<Offer, OfferId>(cart.Lines.Select(line => line.OfferId));
        var stocksAsked = stocks is null ? batch.ByIds<Stock, OfferId>(cart.Lines.Select(line => line.OfferId)) : null;
        await batch.Execute(cancellation);
        var offers = await offersAsked;

        batch = session.CreateBatchQuery();
        var sellerIds = offers.Select(offer => offer.SellerId).ToList();
        var sellersAsked = batch.ByIds<Seller, SellerId>(sellerIds);
        var tradingAsked = batch.ByIds<SellerTrading, SellerId>(sellerIds);
        var plansAsked = batch.ByIds<SellerPlan, SellerId>(sellerIds);
        await batch.Execute(cancellation);

        var trading = (await tradingAsked).ToDictionary(known => known.Id);
        var plans = (await plansAsked).ToDictionary(known => known.Id);
        var sellers = (await sellersAsked).ToDictionary(
            seller => seller.Id, seller => seller with { Terms = SellerTerms.Of(trading.GetValueOrDefault(seller.Id), plans.GetValueOrDefault(seller.Id)) });
        return CartContents.Of(
            cart, offers.ToDictionary(offer => offer.Id), sellers,
            stocks ?? (await stocksAsked!).ToDictionary(stock => stock.Id));
    }
}
