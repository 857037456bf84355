using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Audits;

/// <summary>Tells the audit console whether this reading is still open for this member of staff.</summary>
public static class IsAuditOpenHandler
{
    public static async Task<AuditOpeningAnswer> Handle(IsAuditOpen query, IQuerySession session, TimeProvider clock, CancellationToken cancellation) =>
        await session.LoadAsync<AuditOpening>(query.OpeningId, cancellation) is { } opening && opening.IsOpenFor(query.OrderId, query.Staff, clock.GetUtcNow())
            ? new(IsOpen: true, opening.Reason)
            : new(IsOpen: false, Reason: null);
}
