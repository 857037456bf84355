namespace Sipoko.Accounts.Contracts;

/// <summary>The address of a signed-in person, to fill in a form or to write to them; null when there is no such account.</summary>
public sealed record GetAccountEmail(AccountId AccountId) : IQuery<AccountEmail?>;

public sealed record AccountEmail(AccountId AccountId, PersonId PersonId, Personal<EmailAddress> Email);

/// <summary>The history of an account: buyer, seller user or staff.</summary>
public sealed record DescribeAccount(AccountId AccountId) : IQuery<AuditTrail>;

/// <summary>Who read the history of an order, and why.</summary>
public sealed record DescribeAuditOpenings(OrderId OrderId) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldAccountsStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;

/// <summary>Whether this reading was opened by this member of staff for this order.</summary>
public sealed record IsAuditOpen(AuditOpeningId OpeningId, OrderId OrderId, AccountId Staff) : IQuery<AuditOpeningAnswer>;

public sealed record AuditOpeningAnswer(bool IsOpen, string? Reason);
