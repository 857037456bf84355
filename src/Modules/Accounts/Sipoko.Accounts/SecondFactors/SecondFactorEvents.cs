using Sipoko.Accounts.Accounts;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>The person also signs in with a code of an authenticator app from now on. The app's secret stands elsewhere, never in events.</summary>
public sealed record SecondFactorEnrolled(SecondFactorId FactorId, DateTimeOffset At) : AccountEvent;

/// <summary>The authenticator app no longer counts.</summary>
public sealed record SecondFactorRemoved(SecondFactorId FactorId, DateTimeOffset At) : AccountEvent;

/// <summary>A device of the person's may sign in for them.</summary>
public sealed record PasskeyAdded(SecondFactorId FactorId, DateTimeOffset At) : AccountEvent;

/// <summary>That device may not any more.</summary>
public sealed record PasskeyRemoved(SecondFactorId FactorId, DateTimeOffset At) : AccountEvent;

/// <summary>Staff took all of them out: the person had lost them, and showed who they are.</summary>
public sealed record SecondFactorsReset(AccountId Staff, string Reason, DateTimeOffset At) : AccountEvent;

/// <summary>New recovery codes were given out; older ones ended.</summary>
public sealed record RecoveryCodesMade(DateTimeOffset At) : AccountEvent;

/// <summary>A recovery code took the place of the second factor, once.</summary>
public sealed record RecoveryCodeUsed(DateTimeOffset At) : AccountEvent;
