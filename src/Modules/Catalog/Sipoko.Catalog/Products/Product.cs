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

/// <summary>The seller describes the product anew; its address stays.</summary>
public sealed record ListingRevised(Listing Listing, DateTimeOffset At) : ProductEvent;

/// <summary>Staff took the product off sale, and told the seller why (art. 17 of Regulation 2022/2065).</summary>
/// <param name="Report">The report that led to it; null when staff found it by themselves.</param>
public sealed record ListingRemoved(AccountId Staff, StatementOfReasons Reasons, ReportId? Report, DateTimeOffset At) : ProductEvent;

/// <summary>Another report found the same: the product stays off sale until each of its grounds is lifted.</summary>
public sealed record RemovalSeconded(ReportId Report, AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At) : ProductEvent;

/// <summary>One ground of a removal no longer stands; another keeps the product off sale.</summary>
/// <param name="Report">Null for what staff had found by themselves.</param>
public sealed record RemovalEased(ReportId? Report, AccountId Staff, string Reason, DateTimeOffset At) : ProductEvent;

/// <summary>The seller says that the removal is wrong.</summary>
public sealed record RemovalContested(Personal<ContestText> Text, DateTimeOffset At) : ProductEvent;

/// <summary>Another member of staff found the seller right.</summary>
/// <param name="BackOnSale">It was on sale when it was removed, and is again.</param>
public sealed record RemovalLifted(AccountId Staff, string Reason, bool BackOnSale, DateTimeOffset At) : ProductEvent;

/// <summary>Another member of staff looked again, and the removal stands.</summary>
public sealed record RemovalUpheld(AccountId Staff, string Reason, DateTimeOffset At) : ProductEvent;

/// <summary>From when a price was asked; it lasts until the next one.</summary>
public sealed record PriceSince(Money Price, DateTimeOffset Since);

/// <summary>A thing for sale by one seller, with its one offer.</summary>
/// <param name="Prices">All prices so far, oldest first: the reference of a reduction is computed from them.</param>
/// <param name="EventCount">The version that other modules are told.</param>
/// <param name="Removal">Null while staff have nothing against it.</param>
/// <param name="LastLift">Why the last removal that was contested ended; null when none did.</param>
/// <param name="DescribedAt">When its seller last said what it is: the team reads what came later.</param>
public sealed record Product(
    ProductId Id, OfferId OfferId, SellerId SellerId, Listing Listing, Money Price, Rate Vat, bool IsOnSale, IReadOnlyList<PriceSince> Prices, DateTimeOffset PublishedAt,
    long EventCount = 1, Removal? Removal = null, Lift? LastLift = null, DateTimeOffset DescribedAt = default)
{
    internal static Product Evolve(Product? product, ProductEvent happened) => (product, happened) switch
    {
        (null, ProductPublished e) => new(e.ProductId, e.OfferId, e.SellerId, e.Listing, e.Price, e.Vat, true, [new(e.Price, e.At)], e.At, DescribedAt: e.At),
        ({ } p, PriceChanged e) => p.Next() with { Price = e.Price, Prices = [.. p.Prices, new(e.Price, e.At)] },
        ({ } p, ProductWithdrawn) => p.Next() with { IsOnSale = false },
        ({ } p, ProductRepublished) => p.Next() with { IsOnSale = true },
        ({ } p, ListingRevised e) => p.Next() with { Listing = e.Listing, DescribedAt = e.At },
        ({ } p, ListingRemoved e) => p.Next() with { IsOnSale = false, Removal = new(e.Staff, e.Reasons, e.At, p.IsOnSale, Report: e.Report) },
        ({ Removal: { } r } p, RemovalSeconded e) => p.Next() with { Removal = r with { Seconds = [.. r.Seconds, new(e.Report, e.Staff, e.Reasons, e.At)] } },
        ({ Removal: { } r } p, RemovalEased e) => p.Next() with { Removal = r.Without(e.Report), LastLift = new(e.Staff, e.Reason, e.At) },
        ({ Removal: { } r } p, RemovalContested e) => p.Next() with { Removal = r with { Contest = e.Text, ContestedAt = e.At } },
        ({ } p, RemovalLifted e) => p.Next() with { IsOnSale = e.BackOnSale, Removal = null, LastLift = new(e.Staff, e.Reason, e.At) },
        ({ Removal: { } r } p, RemovalUpheld e) => p.Next() with { Removal = r with { UpheldReason = e.Reason } },
        _ => throw new UnreachableEventException(product, happened),
    };

    private Product Next() => this with { EventCount = EventCount + 1 };
}

public sealed partial class ProductProjection : SingleStreamProjection<Product, ProductId>
{
    public ProductProjection() => this.SeeOnly<ProductEvent>();

    public override Product Evolve(Product? snapshot, ProductId id, IEvent e) => Product.Evolve(snapshot, (ProductEvent)e.Data);
}
