namespace Sipoko.Returns.Claims;

/// <param name="Made">What went back; null while the money is on its way.</param>
/// <param name="IsStuck">It could not be moved, or came back.</param>
/// <param name="Version">The last that was announced of it.</param>
public sealed record ClaimRefund(RefundId RefundId, IReadOnlyList<ClaimAmount> Lines, Money Shipping, Money? Made = null, Money ToGiftCard = default, bool IsStuck = false, long Version = 0);

/// <summary>A refund that waits until it is known what of the goods had not left.</summary>
public sealed record HeldRefund(RefundId RefundId, IReadOnlyList<ClaimAmount> Lines, Money Shipping, RefundGround Ground);

/// <param name="ContestableUntil">Null while nothing was decided, and after the last decision.</param>
/// <param name="Decisions">How many members of staff have decided: two at most.</param>
public sealed record ClaimDispute(
    Party OpenedBy, DateTimeOffset OpenedAt, DateOnly StatementsUntil, DisputeVerdict? Verdict = null, StatementOfReasons? Reasons = null, AccountId? DecidedBy = null,
    DateTimeOffset? DecidedAt = null, DateOnly? ContestableUntil = null, Party? ContestedBy = null, int Decisions = 0)
{
    public IReadOnlyList<MessageId> Statements { get; init; } = [];

    internal ClaimDispute Decided(StatementOfReasons reasons, AccountId staff, DateOnly? contestableUntil, DateTimeOffset at) =>
        this with { Reasons = reasons, DecidedBy = staff, DecidedAt = at, ContestableUntil = contestableUntil, Decisions = Decisions + 1 };

    /// <summary>A decision can be contested once: the next one is the last.</summary>
    internal static DateOnly? ContestableAfter(ClaimDispute? dispute, DateTimeOffset decidedAt) => dispute is { ContestedBy: not null } ? null : StatementOfReasons.ContestableUntil(decidedAt);
}
