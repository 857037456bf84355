using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Machinery;

/// <summary>Tells whether a form about failed messages was sent before.</summary>
public static class FindDeadLetterActHandler
{
    public static async Task<DeadLetterActFound?> Handle(FindDeadLetterAct query, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<DeadLetterAct>(query.ActId, cancellation) is { } act && (act.Staff, act.Kind) == (query.Staff, query.Kind) ? new(act.Queue, act.Letters) : null;
}
