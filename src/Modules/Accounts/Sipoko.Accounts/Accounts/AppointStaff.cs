using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>Gives a person a role in Sipoko's own team.</summary>
public sealed record AppointStaff(AccountId AccountId, StaffRole Role, string Reason);

public static class AppointStaffHandler
{
    public static Decision<AccountEvent> Decide(AppointStaff command, Account account, DateTimeOffset now) => account switch
    {
        _ when !Reason.IsGiven(command.Reason) => AccountRefusal.ReasonMissing,
        _ when account.StaffRole == command.Role => Decision.Nothing,
        { SellerId: not null } => AccountRefusal.IsSeller,
        { Status: not AccountStatus.Approved } => AccountRefusal.NotApproved,
        _ => new StaffAppointed(command.Role, command.Reason.Trim(), now),
    };

    public static (Outcome, Events) Handle(AppointStaff command, [WriteModel] Account account, TimeProvider clock)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}
