namespace Sipoko.Catalog.Contracts;

/// <summary>The history of the products of an order, up to now.</summary>
public sealed record DescribeProducts(IReadOnlyList<ProductId> Products) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldCatalogStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;
