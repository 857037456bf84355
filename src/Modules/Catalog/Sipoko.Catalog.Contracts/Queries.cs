namespace Sipoko.Catalog.Contracts;

/// <summary>The history of the products of an order, up to now.</summary>
public sealed record DescribeProducts(IReadOnlyList<ProductId> Products) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldCatalogStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;

/// <summary>A product by the part of its address, on sale or not; null when there never was one.</summary>
public sealed record FindProduct(string Slug) : IQuery<ProductFound?>;

public sealed record ProductFound(ProductId ProductId, string Slug, string Title, string Picture, SellerId SellerId, string ShopSlug, string ShopName, EmailAddress SellerEmail);

/// <summary>A shop by the part of its address; null when there is none.</summary>
public sealed record FindShop(string Slug) : IQuery<ShopFound?>;

public sealed record ShopFound(SellerId SellerId, string Slug, string ShopName, EmailAddress Email);

/// <summary>What this module has waiting for a member of staff of this role.</summary>
public sealed record ListCatalogWork(StaffRole Role) : IQuery<WaitingWork>;

/// <summary>What this module has waiting for a seller.</summary>
public sealed record ListSellerCatalogWork(SellerId SellerId) : IQuery<WaitingWork>;
