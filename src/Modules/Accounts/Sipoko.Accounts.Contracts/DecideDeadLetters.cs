namespace Sipoko.Accounts.Contracts;

/// <summary>A member of staff is about to act on messages of one queue that failed, for a reason.</summary>
public sealed record DecideDeadLetters(DeadLetterActId ActId, AccountId Staff, DeadLetterActKind Kind, string Queue, IReadOnlyList<Guid> Letters, string Reason);

/// <param name="IsNew">It was kept now, and not before: what it says is to be done.</param>
public sealed record DeadLetterActAnswer(Outcome Outcome, bool IsNew);

public enum DeadLetterActKind
{
    /// <summary>They run again.</summary>
    Replay,

    /// <summary>They are kept, and no longer wait for anybody.</summary>
    SetAside,

    /// <summary>They were put aside, and wait again.</summary>
    TakeBack,
}
