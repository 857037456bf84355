using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Emails;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Moderation;
using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Search;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;
using Sipoko.Catalog.Sitemap;
using Sipoko.Catalog.Stock;
using Sipoko.Web;
using Sipoko.Web.Caching;
using Sipoko.Web.EventStore;
using Sipoko.Web.Hosts;
using Wolverine.Marten;

namespace Sipoko.Catalog;

/// <summary>What is for sale: products with their price, the shops that sell them, and the public pages that show both.</summary>
public sealed class CatalogModule : IModule
{
    internal const string Schema = "catalog";

    public Type Store => typeof(ICatalogStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MarketReader>().AddSingleton<QueryWords>().AddSingleton<MarketMemory>();
        services.AddSingleton<IHostMemory>(provider => provider.GetRequiredService<MarketMemory>()).AddHostedService(provider => provider.GetRequiredService<MarketMemory>());
        services.AddSingleton(provider => new CatalogMemory(provider.GetRequiredService<PageCache>(), provider.GetRequiredService<MarketMemory>()));
        services.AddSingleton<ShelfReader>().AddSingleton<SearchReader>().AddSingleton<SitemapReader>();
        services.AddSingleton<ProductPictures>().AddSingleton<SellerProducts>().AddSingleton<ModerationReader>().AddSingleton<CatalogEmails>();
        services.AddMartenStore<ICatalogStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), Schema);
            UseCatalog(store);
            return store;
        }).IntegrateWithWolverine();
    }

    internal static void UseCatalog(StoreOptions store)
    {
        store.Events.MapEventType<ProductPublished>("catalog.product_published");
        store.Events.MapEventType<PriceChanged>("catalog.price_changed");
        store.Events.MapEventType<ProductWithdrawn>("catalog.product_withdrawn");
        store.Events.MapEventType<ProductRepublished>("catalog.product_republished");
        store.Events.MapEventType<ListingRevised>("catalog.listing_revised");
        store.Events.MapEventType<ListingRemoved>("catalog.listing_removed");
        store.Events.MapEventType<RemovalSeconded>("catalog.removal_seconded");
        store.Events.MapEventType<RemovalEased>("catalog.removal_eased");
        store.Events.MapEventType<RemovalContested>("catalog.removal_contested");
        store.Events.MapEventType<RemovalLifted>("catalog.removal_lifted");
        store.Events.MapEventType<RemovalUpheld>("catalog.removal_upheld");
        store.Projections.Add<ProductProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add(new SearchProjection(), ProjectionLifecycle.Inline);
        // The unique indexes settle what two publications at the same instant cannot see of each other.
        store.Schema.For<Product>()
            .UniqueIndex(UniqueIndexType.Computed, product => product.Listing.Slug)
            .UniqueIndex(UniqueIndexType.Computed, product => product.OfferId)
            .Index(product => product.Listing.Category)
            .Index(product => product.SellerId)
            .Index(product => product.PublishedAt)
            .Index(product => product.DescribedAt);
        store.Schema.For<ShopCard>().UseNumericRevisions(true).Index(shop => shop.Slug);
        store.Schema.For<ShopTrading>().UseNumericRevisions(true);
        store.Schema.For<ShopPlan>().UseNumericRevisions(true);
        store.Schema.For<AnswerTimeCard>().UseNumericRevisions(true);
        store.Schema.For<ListingsRead>();
        store.Schema.For<ProductDraft>().Index(draft => draft.SellerId);
        store.Schema.For<StockCard>().UseOptimisticConcurrency(true);
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface ICatalogStore : IDocumentStore;
