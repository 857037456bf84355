using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>A member of staff turns a sign-up down that a risk rule had stopped.</summary>
public sealed record RefuseAccount(AccountId AccountId, AccountId Staff, string Reason);

public static class RefuseAccountHandler
{
    public static Decision<AccountEvent> Decide(RefuseAccount command, Account account, DateTimeOffset now) => account.Status switch
    {
        _ when !Reason.IsGiven(command.Reason) => AccountRefusal.ReasonMissing,
        AccountStatus.Unconfirmed => AccountRefusal.NotConfirmed,
        AccountStatus.Approved => AccountRefusal.AlreadyApproved,
        AccountStatus.Refused => Decision.Nothing,
        _ => new AccountRefused(command.Staff, command.Reason.Trim(), now),
    };

    public static (Outcome, Events) Handle(RefuseAccount command, [WriteModel] Account account, TimeProvider clock)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}
