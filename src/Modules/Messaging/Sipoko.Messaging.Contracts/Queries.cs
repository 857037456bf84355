namespace Sipoko.Messaging.Contracts;

/// <summary>The threads between a buyer and the sellers of an order.</summary>
public sealed record GetOrderThreads(OrderId OrderId) : IQuery<OrderThreads>;

public sealed record OrderThreads(IReadOnlyList<OrderThread> Threads);

/// <param name="ConversationId">The seller order's own: its page is /compte/messages/{id}, the seller's is /vendeur/messages/{id}.</param>
public sealed record OrderThread(ConversationId ConversationId, SellerOrderId SellerOrderId);

/// <summary>The history of the mails and threads of an order.</summary>
public sealed record DescribeCorrespondence(OrderId OrderId) : IQuery<AuditTrail>;

/// <summary>The state of one of this module's streams after a version, or at an instant (UTC).</summary>
public sealed record FoldMessagingStream(Guid StreamId, long? Version, DateTimeOffset? At) : IQuery<FoldedState?>;

/// <summary>How many threads hold something that this person has not read as a buyer.</summary>
public sealed record CountUnread(AccountId AccountId) : IQuery<UnreadThreads>;

public sealed record UnreadThreads(int Count);

/// <summary>What this module has waiting for a member of staff of this role.</summary>
public sealed record ListMessagingWork(StaffRole Role) : IQuery<WaitingWork>;

/// <summary>What this module has waiting for a seller.</summary>
public sealed record ListSellerMessagingWork(SellerId SellerId) : IQuery<WaitingWork>;

/// <summary>All that this module keeps of a person, opened for that person.</summary>
public sealed record ExportCorrespondence(AccountId AccountId) : IQuery<DataExport>;
