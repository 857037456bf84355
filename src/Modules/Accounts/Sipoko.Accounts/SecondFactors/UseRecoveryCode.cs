using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>The person gives a code on paper in the place of their second factor; it serves this once.</summary>
public sealed record UseRecoveryCode(AccountId AccountId, string RecoveryKey);

public static class UseRecoveryCodeHandler
{
    /// <param name="isKept">The code is one of those that have not served.</param>
    public static Decision<AccountEvent> Decide(Account account, bool isKept, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when isKept => new RecoveryCodeUsed(now),
        _ => SecondFactorRefusal.CodeWrong,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        UseRecoveryCode command, [WriteModel] Account account, IDocumentSession session, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var credential = await session.LoadAsync<Credential>(account.Id, cancellation);
        var decision = Decide(account, credential?.RecoveryKeys.Contains(command.RecoveryKey) == true, clock.GetUtcNow());
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, [], []);
        }

        credential!.RecoveryKeys = [.. credential.RecoveryKeys.Where(key => key != command.RecoveryKey)];
        credential.Welcome();
        session.Store(credential);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.SecurityChanged(credential, SecurityChange.RecoveryCodeUsed, clock.GetUtcNow(), cancellation)]);
    }
}
