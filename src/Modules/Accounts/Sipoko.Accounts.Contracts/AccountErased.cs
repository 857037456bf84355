namespace Sipoko.Accounts.Contracts;

/// <summary>A person left: their profile can no longer be read. What contracts and accounts must keep stays sealed under keys of its own until its term.</summary>
public sealed record AccountErased(AccountId AccountId, PersonId PersonId, DateTimeOffset At);
