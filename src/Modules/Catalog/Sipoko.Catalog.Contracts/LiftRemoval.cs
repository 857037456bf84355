namespace Sipoko.Catalog.Contracts;

/// <summary>A report's decision no longer stands after its review: the product that it took off sale may be sold again. Only what that report removed is lifted, once.</summary>
/// <param name="Reason">In French, as the seller was told it.</param>
public sealed record LiftRemoval(ProductId ProductId, AccountId Staff, string Reason, ReportId Report);
