using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Machinery;

/// <summary>Keeps who acted on failed messages, and why, before anything is done with them.</summary>
public static class DecideDeadLettersHandler
{
    /// <summary>The same form sent twice is one act.</summary>
    public static Decision<DeadLetterActEvent> Decide(DecideDeadLetters command, DeadLetterAct? act, DateTimeOffset now) => act switch
    {
        { } known => (known.Kind, known.Staff, known.Queue) == (command.Kind, command.Staff, command.Queue) ? Decision.Nothing : DeadLetterActRefusal.AnothersAct,
        _ when !Reason.IsGiven(command.Reason) => DeadLetterActRefusal.ReasonMissing,
        _ => EventOf(command, command.Reason.Trim(), now),
    };

    public static async Task<DeadLetterActAnswer> Handle(DecideDeadLetters command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, await session.LoadAsync<DeadLetterAct>(command.ActId, cancellation), clock.GetUtcNow());
        foreach (var done in decision.Events)
        {
            session.Events.StartStream<DeadLetterAct>(command.ActId.Value, done);
        }

        return new(decision.Outcome, IsNew: decision.Events.Count > 0);
    }

    private static DeadLetterActEvent EventOf(DecideDeadLetters command, string reason, DateTimeOffset now) => command.Kind switch
    {
        DeadLetterActKind.Replay => new DeadLettersReplayed(command.ActId, command.Staff, command.Queue, command.Letters, reason, now),
        DeadLetterActKind.SetAside => new DeadLettersSetAside(command.ActId, command.Staff, command.Queue, command.Letters, reason, now),
        _ => new DeadLettersTakenBack(command.ActId, command.Staff, command.Queue, command.Letters, reason, now),
    };
}
