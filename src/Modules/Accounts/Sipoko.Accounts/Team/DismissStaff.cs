using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Team;

/// <summary>Takes a person out of Sipoko's own team.</summary>
public sealed record DismissStaff(AccountId AccountId, AccountId By, string Reason);

public static class DismissStaffHandler
{
    /// <param name="otherAdmins">How many other people may do everything.</param>
    public static Decision<AccountEvent> Decide(DismissStaff command, Account account, int otherAdmins, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        { StaffRole: null } => Decision.Nothing,
        _ when command.By == command.AccountId => TeamRefusal.OwnRole,
        _ when !Reason.IsGiven(command.Reason) => AccountRefusal.ReasonMissing,
        { StaffRole: StaffRole.Admin } when otherAdmins == 0 => TeamRefusal.LastAdmin,
        _ => new StaffDismissed(command.By, command.Reason.Trim(), now),
    };

    public static async Task<(Outcome, Events)> Handle(
        DismissStaff command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, account, await StaffReader.OtherAdmins(session, account.Id, cancellation), clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

internal static class TeamRefusal
{
    public static readonly Refusal OwnRole = new("team.own_role", "Personne ne change son propre rôle\u00A0: demandez à une autre personne de l’administration.", "role");
    public static readonly Refusal LastAdmin = new("team.last_admin", "Il faut toujours une personne à l’administration\u00A0: nommez-en une autre d’abord.", "role");
    public static readonly Refusal NoAccount = new("team.no_account", "Aucun compte approuvé n’a cette adresse.", "adresse");
}
