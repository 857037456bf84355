namespace Sipoko.Accounts.Contracts;

/// <summary>A member of staff is about to read the history of an order, for a reason; answered with an Outcome.</summary>
public sealed record OpenOrderAudit(AuditOpeningId OpeningId, OrderId OrderId, AccountId Staff, string Reason);
