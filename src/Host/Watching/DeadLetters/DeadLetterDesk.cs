using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Runtime;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>Carries out what staff decide about failed messages: first the event that says who and why, then the act, once for each form.</summary>
internal sealed class DeadLetterDesk(IMessageBus bus, IWolverineRuntime wolverine, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Null is answered «not found».</summary>
    public async Task<Outcome?> Act(DeadLetterForm form, string queue, IReadOnlyList<Guid> letters, HttpContext http)
    {
        var command = new DecideDeadLetters(form.ActId, http.User.AccountId()!.Value, form.Kind, queue, letters, form.Reason);
        var answer = await bus.Ask<DeadLetterActAnswer>(command, http);
        if (answer.IsNew)
        {
            await CarryOut(form.Kind, [.. letters]);
        }

        return answer.Outcome;
    }

    /// <summary>Not given up when the browser goes away: the event stands.</summary>
    private Task<DeadLetterOperationResult> CarryOut(DeadLetterActKind kind, Guid[] letters)
    {
        var (store, those) = (wolverine.Storage.DeadLetters, new DeadLetterEnvelopeQuery(letters));
        return kind switch
        {
            DeadLetterActKind.Replay => store.ReplayMatchingAsync(those, CancellationToken.None),
            DeadLetterActKind.SetAside => store.ArchiveMatchingAsync(those, CancellationToken.None),
            _ => store.RestoreMatchingAsync(those, CancellationToken.None),
        };
    }
}
