using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Accounts.Audits;

public abstract record AuditOpeningEvent;

/// <summary>A member of staff began to read the history of an order, for a reason.</summary>
public sealed record OrderAuditOpened(AuditOpeningId AuditOpeningId, OrderId OrderId, AccountId Staff, string Reason, DateTimeOffset At) : AuditOpeningEvent;

/// <summary>One reading of an order's history; good for a working day of the one who opened it.</summary>
public sealed record AuditOpening(AuditOpeningId Id, OrderId OrderId, AccountId Staff, string Reason, DateTimeOffset OpenedAt)
{
    private static readonly TimeSpan Term = TimeSpan.FromHours(8);

    internal bool IsOpenFor(OrderId order, AccountId staff, DateTimeOffset now) => OrderId == order && Staff == staff && now < OpenedAt + Term;

    internal static AuditOpening Evolve(AuditOpening? opening, AuditOpeningEvent happened) => (opening, happened) switch
    {
        (null, OrderAuditOpened e) => new(e.AuditOpeningId, e.OrderId, e.Staff, e.Reason, e.At),
        _ => throw new UnreachableEventException(opening, happened),
    };
}

public sealed partial class AuditOpeningProjection : SingleStreamProjection<AuditOpening, AuditOpeningId>
{
    public AuditOpeningProjection() => this.SeeOnly<AuditOpeningEvent>();

    public override AuditOpening Evolve(AuditOpening? snapshot, AuditOpeningId id, IEvent e) => AuditOpening.Evolve(snapshot, (AuditOpeningEvent)e.Data);
}

internal static class AuditOpeningRefusal
{
    public static readonly Refusal ReasonMissing = new(
        "audit_opening.reason_missing", "Dites pourquoi vous ouvrez cet audit\u00A0: de 3 à 500 caractères.", "reason");
    public static readonly Refusal OpenedForAnother = Refusal.Absence("audit_opening.opened_for_another");
}
