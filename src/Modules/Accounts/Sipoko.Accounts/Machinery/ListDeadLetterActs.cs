using Marten;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.Machinery;

/// <summary>Tells the page of the machinery what staff did last with failed messages.</summary>
public static class ListDeadLetterActsHandler
{
    public static async Task<DeadLetterActs> Handle(ListDeadLetterActs query, IQuerySession session, CancellationToken cancellation)
    {
        var acts = await session.Query<DeadLetterAct>().OrderByDescending(act => act.At).Take(query.Most).ToListAsync(cancellation);
        var staff = acts.Select(act => act.Staff).Distinct().ToArray();
        var people = (await session.Query<Credential>().Where(credential => credential.Id.IsOneOf(staff)).ToListAsync(cancellation)).ToDictionary(credential => credential.Id);
        return new([.. acts.Select(act => new DeadLetterActDone(act.Kind, act.Queue, act.Letters.Count, act.Reason, people.GetValueOrDefault(act.Staff)?.Email, act.At))]);
    }
}
