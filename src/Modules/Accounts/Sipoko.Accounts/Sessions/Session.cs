namespace Sipoko.Accounts.Sessions;

/// <summary>One browser in which an account is signed in. A document, not events: it is of no interest once it has ended.</summary>
/// <param name="Device">In coarse words, such as «Firefox sous Windows».</param>
public sealed record Session(SessionId Id, AccountId AccountId, Personal<string> Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
