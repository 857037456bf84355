using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Audits;

/// <summary>Lets a member of staff read the history of an order, and keeps who and why.</summary>
public static class OpenOrderAuditHandler
{
    public static Decision<AuditOpeningEvent> Decide(OpenOrderAudit command, AuditOpening? opening, DateTimeOffset now) => opening switch
    {
        { } known => known.OrderId == command.OrderId && known.Staff == command.Staff ? Decision.Nothing : AuditOpeningRefusal.OpenedForAnother,
        _ when !Reason.IsGiven(command.Reason) => AuditOpeningRefusal.ReasonMissing,
        _ => new OrderAuditOpened(command.OpeningId, command.OrderId, command.Staff, command.Reason.Trim(), now),
    };

    public static async Task<Outcome> Handle(OpenOrderAudit command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, await session.LoadAsync<AuditOpening>(command.OpeningId, cancellation), clock.GetUtcNow());
        foreach (var opened in decision.Events)
        {
            session.Events.StartStream<AuditOpening>(command.OpeningId.Value, opened);
        }

        return decision.Outcome;
    }
}
