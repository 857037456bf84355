using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>The person gave the first code of their authenticator app: from now on it is asked at each sign-in. Another app takes the place of an older one.</summary>
/// <param name="RecoveryKeys">Of new recovery codes, in keyed hashes; they count when there were none.</param>
public sealed record EnrolAuthenticator(AccountId AccountId, Authenticator Authenticator, IReadOnlyList<string> RecoveryKeys);

public static class EnrolAuthenticatorHandler
{
    public static Decision<AccountEvent> Decide(EnrolAuthenticator command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when account.Authenticator == command.Authenticator.Id => Decision.Nothing,
        { HasSecondFactor: true } => new SecondFactorEnrolled(command.Authenticator.Id, now),
        _ => new AccountEvent[] { new SecondFactorEnrolled(command.Authenticator.Id, now), new RecoveryCodesMade(now) },
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        EnrolAuthenticator command, [WriteModel] Account account, IDocumentSession session, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        if (decision.Events.Count == 0 || await session.LoadAsync<Credential>(account.Id, cancellation) is not { } credential)
        {
            return (decision.Outcome, [], []);
        }

        (credential.Authenticator, credential.Enrolling) = (command.Authenticator, null);
        if (decision.Events.OfType<RecoveryCodesMade>().Any())
        {
            credential.RecoveryKeys = command.RecoveryKeys;
        }

        session.Store(credential);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.SecurityChanged(credential, SecurityChange.AuthenticatorEnrolled, clock.GetUtcNow(), cancellation)]);
    }
}
