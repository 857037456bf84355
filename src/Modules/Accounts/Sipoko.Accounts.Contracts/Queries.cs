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

/// <summary>The addresses that a person keeps for deliveries, the preferred one first.</summary>
public sealed record GetAddressBook(AccountId AccountId) : IQuery<AddressBook>;

public sealed record AddressBook(IReadOnlyList<BookedAddress> Addresses);

public sealed record BookedAddress(AddressId AddressId, Personal<PostalAddress> Address);

/// <summary>What this module has waiting for a member of staff of this role.</summary>
public sealed record ListAccountsWork(StaffRole Role) : IQuery<WaitingWork>;

/// <summary>What this module has waiting for a seller.</summary>
public sealed record ListSellerAccountWork(SellerId SellerId) : IQuery<WaitingWork>;

/// <summary>All that this module keeps of a person, opened for that person.</summary>
public sealed record ExportAccount(AccountId AccountId) : IQuery<DataExport>;

/// <summary>What staff did last with messages that failed, newest first.</summary>
public sealed record ListDeadLetterActs(int Most) : IQuery<DeadLetterActs>;

public sealed record DeadLetterActs(IReadOnlyList<DeadLetterActDone> Acts);

/// <summary>The act on failed messages that this form of this member of staff has led to; null when there is none.</summary>
public sealed record FindDeadLetterAct(DeadLetterActId ActId, AccountId Staff, DeadLetterActKind Kind) : IQuery<DeadLetterActFound?>;

public sealed record DeadLetterActFound(string Queue, IReadOnlyList<Guid> Letters);

/// <param name="Email">Null when there is no such account any more.</param>
public sealed record DeadLetterActDone(DeadLetterActKind Kind, string Queue, int Count, string Reason, Personal<EmailAddress>? Email, DateTimeOffset At);
