using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Returns.Claims;
using Sipoko.Web.EventStore;

namespace Sipoko.Returns.Withdrawals;

public abstract record WithdrawalEvent;

/// <summary>A consumer declared to renounce a contract, by the form of the site (art. L221-21).</summary>
/// <param name="Claims">What follows, one claim per seller; empty when no order could be matched or nothing can be withdrawn from.</param>
/// <param name="Excluded">What stays bought, and why.</param>
/// <param name="NeedsStaff">The order, or which of its lines, could not be told from what was typed: a person looks.</param>
public sealed record WithdrawalDeclared(
    WithdrawalId WithdrawalId, PersonId Person, Personal<WithdrawalNotice> Notice, OrderId? OrderId, IReadOnlyList<ClaimId> Claims, IReadOnlyList<ExcludedLine> Excluded, bool NeedsStaff,
    DateTimeOffset At) : WithdrawalEvent;

/// <summary>A member of staff looked at a declaration whose order or lines could not be told.</summary>
/// <param name="OrderId">The order that it was found to be about.</param>
public sealed record WithdrawalHandled(AccountId Staff, OrderId? OrderId, IReadOnlyList<ClaimId> Claims, Personal<ClaimText> Note, DateTimeOffset At) : WithdrawalEvent;

/// <summary>What the consumer typed.</summary>
public sealed record WithdrawalNotice(string Name, string Reference, EmailAddress Email, string Goods);

public sealed record ExcludedLine(OfferId OfferId, string Title, WithdrawalExclusion Why);

public enum WithdrawalExclusion
{
    /// <summary>Art. L221-28, 3°.</summary>
    MadeToMeasure,

    /// <summary>The 14 days after receipt are over.</summary>
    Late,

    /// <summary>Another claim is about it, or it was cancelled.</summary>
    AlreadyClaimed,
}

/// <summary>One declaration of withdrawal, with its receipt.</summary>
public sealed record Withdrawal(
    WithdrawalId Id, PersonId Person, Personal<WithdrawalNotice> Notice, OrderId? OrderId, IReadOnlyList<ClaimId> Claims, IReadOnlyList<ExcludedLine> Excluded, bool NeedsStaff, DateTimeOffset At)
{
    internal static Withdrawal Evolve(Withdrawal? withdrawal, WithdrawalEvent happened) => (withdrawal, happened) switch
    {
        (null, WithdrawalDeclared e) => new(e.WithdrawalId, e.Person, e.Notice, e.OrderId, e.Claims, e.Excluded, e.NeedsStaff, e.At),
        ({ } w, WithdrawalHandled e) => w with { NeedsStaff = false, OrderId = e.OrderId ?? w.OrderId, Claims = [.. w.Claims, .. e.Claims] },
        _ => throw new UnreachableEventException(withdrawal, happened),
    };
}

public sealed partial class WithdrawalProjection : SingleStreamProjection<Withdrawal, WithdrawalId>
{
    public WithdrawalProjection() => this.SeeOnly<WithdrawalEvent>();

    public override Withdrawal Evolve(Withdrawal? snapshot, WithdrawalId id, IEvent e) => Withdrawal.Evolve(snapshot, (WithdrawalEvent)e.Data);
}
