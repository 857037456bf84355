using Marten;
using Sipoko.Accounts.Team;
using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>Gives a person a role in Sipoko's own team.</summary>
/// <param name="By">Who appoints; null when the program does, at the first start.</param>
public sealed record AppointStaff(AccountId AccountId, StaffRole Role, string Reason, AccountId? By = null);

public static class AppointStaffHandler
{
    public static Decision<AccountEvent> Decide(AppointStaff command, Account account, int otherAdmins, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when !Reason.IsGiven(command.Reason) => AccountRefusal.ReasonMissing,
        _ when account.StaffRole == command.Role => Decision.Nothing,
        _ when command.By == command.AccountId => TeamRefusal.OwnRole,
        { StaffRole: StaffRole.Admin } when otherAdmins == 0 => TeamRefusal.LastAdmin,
        { SellerId: not null } => AccountRefusal.IsSeller,
        { Status: not AccountStatus.Approved } => AccountRefusal.NotApproved,
        _ => new StaffAppointed(command.Role, command.Reason.Trim(), now),
    };

    public static async Task<(Outcome, Events)> Handle(
        AppointStaff command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, account, await StaffReader.OtherAdmins(session, account.Id, cancellation), clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}
