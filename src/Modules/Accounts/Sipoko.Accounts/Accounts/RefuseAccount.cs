using Marten;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>A member of staff turns a sign-up down that a risk rule had stopped; the person is told why, and how to contest.</summary>
public sealed record RefuseAccount(AccountId AccountId, AccountId Staff, StatementOfReasons Reasons);

public static class RefuseAccountHandler
{
    public static Decision<AccountEvent> Decide(RefuseAccount command, Account account, DateTimeOffset now) => account.Status switch
    {
        AccountStatus.Erased => AccountRefusal.Gone,
        _ when !command.Reasons.IsGiven => AccountRefusal.ReasonsMissing,
        AccountStatus.Unconfirmed => AccountRefusal.NotConfirmed,
        AccountStatus.Approved => AccountRefusal.AlreadyApproved,
        AccountStatus.Refused => Decision.Nothing,
        _ => new AccountRefused(command.Staff, command.Reasons, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RefuseAccount command, [WriteModel] Account account, IDocumentSession session, MailedLinks links, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, account, now);
        if (decision.Events.Count == 0 || await session.LoadAsync<Credential>(account.Id, cancellation) is not { } credential)
        {
            return (decision.Outcome, decision.ToEvents(), []);
        }

        session.Store(new RefusedIdentity(credential.IdentityKey, now));
        return (decision.Outcome, decision.ToEvents(), [.. await emails.Refused(credential, command.Reasons, now, links.ToContest(credential, now), cancellation)]);
    }
}
