using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Runtime;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>Carries out what staff decide about failed messages: first the event that says who and why, then the act, once for each form.</summary>
internal sealed class DeadLetterDesk(IMessageBus bus, IWolverineRuntime wolverine, DeadLetterReader reader)
{
    /// <summary>Whether this form was sent before. Then what its act names and still waits is done: a fault may have come between the event and the act.</summary>
    public async Task<bool> WasSent(DeadLetterForm form, Func<DeadLetterActFound, bool> isMeant, HttpContext http)
    {
        if (await bus.Query(new FindDeadLetterAct(form.ActId, http.User.AccountId()!.Value, form.Kind), http.RequestAborted) is not { } act || !isMeant(act))
        {
            return false;
        }

        var left = await reader.StillWaiting(act.Letters, form.Kind == DeadLetterActKind.TakeBack, http.RequestAborted);
        if (left.Count > 0)
        {
            await CarryOut(form.Kind, [.. left]);
        }

        return true;
    }

    /// <summary>Null is answered «not found».</summary>
    public async Task<Outcome?> Act(DeadLetterForm form, string queue, IReadOnlyList<Guid> letters, HttpContext http)
    {
        var command = new DecideDeadLetters(form.ActId, http.User.AccountId()!.Value, form.Kind, queue, letters, form.Reason);
        var answer = await bus.Ask<DeadLetterActAnswer>(command, http);
        if (answer.IsNew)
        {
            await CarryOut(form.Kind, [.. letters]);
        }
        else if (answer.Outcome.IsDone)
        {
            await WasSent(form, _ => true, http); // by the same form a moment ago
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
