using Marten;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>A member of staff lets a sign-up in that a risk rule had stopped.</summary>
public sealed record ApproveAccount(AccountId AccountId, AccountId Staff, string Reason);

public static class ApproveAccountHandler
{
    public static Decision<AccountEvent> Decide(ApproveAccount command, Account account, DateTimeOffset now) => account.Status switch
    {
        AccountStatus.Erased => AccountRefusal.Gone,
        _ when !Reason.IsGiven(command.Reason) => AccountRefusal.ReasonMissing,
        AccountStatus.Unconfirmed => AccountRefusal.NotConfirmed,
        AccountStatus.Refused => AccountRefusal.AlreadyRefused,
        AccountStatus.Approved => Decision.Nothing,
        _ => new AccountApproved(command.Staff, command.Reason.Trim(), now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        ApproveAccount command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, AccountsEmails emails,
        CancellationToken cancellation)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        var credential = await session.LoadAsync<Credential>(account.Id, cancellation);
        if (decision.Events.Count > 0 && credential is not null)
        {
            session.Delete<RefusedIdentity>(credential.IdentityKey); // after a contest
        }

        return (decision.Outcome, decision.ToEvents(), credential is null ? [] : [.. await emails.Approved(credential, decision, cancellation)]);
    }
}
