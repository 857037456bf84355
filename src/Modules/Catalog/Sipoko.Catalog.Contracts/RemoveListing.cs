namespace Sipoko.Catalog.Contracts;

/// <summary>Staff take a product off sale, with a statement of reasons to its seller (art. 17 of Regulation 2022/2065). The same report removes once.</summary>
public sealed record RemoveListing(ProductId ProductId, AccountId Staff, StatementOfReasons Reasons, ReportId? Report);
