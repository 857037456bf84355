using JasperFx;
using Marten;
using Npgsql;
using Sipoko.Catalog;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Stock;
using Sipoko.Checkout;
using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Stocks;
using Sipoko.Web.EventStore;

namespace Sipoko.Benchmarks.Market;

/// <summary>
/// Publishes products by the events that sellers' own acts leave, through the modules' stores and their projections, many in one transaction. Both sides
/// of each announcement are written: the catalogue's product with its stock card, and Checkout's copy of the offer with its stock.
/// </summary>
internal sealed class ProductSeeder(NpgsqlDataSource database, string connection, Vocabulary words) : IDisposable
{
    private const int Batch = 250;
    private const int AtOnce = 3;

    private readonly DocumentStore catalog = Open(connection, "catalog", CatalogModule.UseCatalog);
    private readonly DocumentStore checkout = Open(connection, "checkout", CheckoutModule.UseCheckout);

    public void Dispose()
    {
        catalog.Dispose();
        checkout.Dispose();
    }

    /// <summary>The goods that fill a market of so many products, those of the demo included.</summary>
    public async Task<IReadOnlyList<Goods>> Choose(int wanted)
    {
        var sellers = (await database.List("select id from catalog.mt_doc_shopcard order by data ->> 'slug'", row => new SellerId(row.GetGuid(0)))).ToArray();
        var demo = await database.Count($"select count(*) from catalog.mt_doc_product where data -> 'listing' -> 'maker' ->> 'email' <> '{Goods.MakerEmail}'");
        return [.. Enumerable.Range(0, (int)Math.Max(0, wanted - demo)).Select(number => Goods.Of(number, sellers, words))];
    }

    public Task Sow(IReadOnlyList<Goods> goods) => Parallel.ForEachAsync(goods.Chunk(Batch), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (batch, cancellation) =>
    {
        await Publish(batch, cancellation);
        await Stock(batch, cancellation);
    });

    private async Task Publish(IReadOnlyList<Goods> batch, CancellationToken cancellation)
    {
        await using var session = Session(catalog);
        foreach (var (goods, now) in batch.Select(goods => (goods, TimeProvider.System.GetUtcNow())))
        {
            session.Events.StartStream<Product>(goods.ProductId.Value, new ProductPublished(goods.ProductId, goods.OfferId, goods.Seller, goods.Listing, goods.Price, Rate.Percent(20), now));
            session.Insert(new StockCard(goods.OfferId, Goods.Stock, 1));
        }

        await session.SaveChangesAsync(cancellation);
    }

    private async Task Stock(IReadOnlyList<Goods> batch, CancellationToken cancellation)
    {
        await using var session = Session(checkout);
        foreach (var goods in batch)
        {
            var listing = goods.Listing;
            session.Events.StartStream<Stock>(goods.OfferId.Value, new StockAdded(goods.OfferId, StockMovementId.New(), Goods.Stock, TimeProvider.System.GetUtcNow()));
            session.TryUpdateRevision(
                new Offer(goods.OfferId, goods.ProductId, goods.Seller, listing.Slug, listing.Title, goods.Price, Rate.Percent(20), listing.DispatchWorkingDays, listing.MadeToMeasure, listing.Picture.Path, listing.Picture.Alt, true), 1);
        }

        await session.SaveChangesAsync(cancellation);
    }

    private static IDocumentSession Session(DocumentStore store)
    {
        var session = store.LightweightSession();
        session.LastModifiedBy = "system";
        session.SetHeader(OriginHeaders.Actor, "system");
        session.SetHeader(OriginHeaders.Role, "seller");
        session.SetHeader(OriginHeaders.Route, "bench");
        session.SetHeader(OriginHeaders.Hops, "0");
        return session;
    }

    private static DocumentStore Open(string connection, string schema, Action<StoreOptions> module) => DocumentStore.For(options =>
    {
        options.UseHouseRules(new ModuleDatabase(connection, AutoCreate.None, TimeProvider.System), schema);
        module(options);
    });
}
