using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Catalog.Products;

public abstract record ProductEvent;

/// <summary>A seller put a product on sale.</summary>
public sealed record ProductPublished(ProductId ProductId, OfferId OfferId, SellerId SellerId, Listing Listing, Money Price, Rate Vat, DateTimeOffset At) : ProductEvent;

/// <summary>The price, delivery included, is another from now on.</summary>
public sealed record PriceChanged(Money Price, DateTimeOffset At) : ProductEvent;

/// <summary>The product is no longer on sale.</summary>
public sealed record ProductWithdrawn(string Reason, DateTimeOffset At) : ProductEvent;

/// <summary>A withdrawn product is on sale again.</summary>
public sealed record ProductRepublished(DateTimeOffset At) : ProductEvent;

/// <summary>From when a price was asked; it lasts until the next one.</summary>
public sealed record PriceSince(Money Price, DateTimeOffset Since);

/// <summary>A thing for sale by one seller, with its one offer.</summary>
/// <param name="Prices">All prices so far, oldest first: the reference of a reduction is computed from them.</param>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record Product(
    ProductId Id, OfferId OfferId, SellerId SellerId, Listing Listing, Money Price, Rate Vat, bool IsOnSale, IReadOnlyList<PriceSince> Prices, DateTimeOffset PublishedAt,
    long EventCount = 1)
{
    internal static Product Evolve(Product? product, ProductEvent happened) => (product, happened) switch
    {
        (null, ProductPublished e) => new(e.ProductId, e.OfferId, e.SellerId, e.Listing, e.Price, e.Vat, true, [new(e.Price, e.At)], e.At),
        ({ } p, PriceChanged e) => p.Next() with { Price = e.Price, Prices = [.. p.Prices, new(e.Price, e.At)] },
        ({ } p, ProductWithdrawn) => p.Next() with { IsOnSale = false },
        ({ } p, ProductRepublished) => p.Next() with { IsOnSale = true },
        _ => throw new UnreachableEventException(product, happened),
    };

    private Product Next() => this with { EventCount = EventCount + 1 };
}

public sealed partial class ProductProjection : SingleStreamProjection<Product, ProductId>
{
    public ProductProjection() => this.SeeOnly<ProductEvent>();

    public override Product Evolve(Product? snapshot, ProductId id, IEvent e) => Product.Evolve(snapshot, (ProductEvent)e.Data);
}
