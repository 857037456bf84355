using Sipoko.Accounts.Accounts;

namespace Sipoko.Accounts.Team;

/// <summary>The person no longer works for Sipoko.</summary>
public sealed record StaffDismissed(AccountId By, string Reason, DateTimeOffset At) : AccountEvent;
