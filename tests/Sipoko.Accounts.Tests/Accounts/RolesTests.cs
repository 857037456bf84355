using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Team;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Accounts;

public class RolesTests
{
    [Fact]
    public void A_person_may_act_for_a_certified_company()
    {
        Given(Registered, Confirmed, Approved).When(Invite(Kori)).Then(SellsForKori);
        Given(Registered, Confirmed, Approved).State.Role.ShouldBe("buyer");
        Given(Registered, Confirmed, Approved, SellsForKori).State.Role.ShouldBe("seller");
    }

    [Fact]
    public void Not_for_one_that_is_not_certified() =>
        Given(Registered, Confirmed, Approved).When(Invite(Kori, isCertified: false)).ThenRefused(AccountRefusal.SellerNotCertified);

    [Fact]
    public void Nor_for_a_second_one() =>
        Given(Registered, Confirmed, Approved, SellsForKori).When(Invite(SellerId.New())).ThenRefused(AccountRefusal.SellsForAnother);

    [Fact]
    public void Nor_before_the_account_is_approved() => Given(Registered).When(Invite(Kori)).ThenRefused(AccountRefusal.NotApproved);

    [Fact]
    public void Staff_do_not_sell() => Given(Registered, Confirmed, Approved, Auditor).When(Invite(Kori)).ThenRefused(AccountRefusal.IsStaff);

    [Fact]
    public void A_person_enters_the_team_for_a_reason()
    {
        Given(Registered, Confirmed, Approved).When(Appoint(StaffRole.Auditor, Auditor.Reason)).Then(Auditor);
        Given(Registered, Confirmed, Approved, Auditor).State.Role.ShouldBe("staff");
        Given(Registered, Confirmed, Approved).When(Appoint(StaffRole.Auditor, "")).ThenRefused(AccountRefusal.ReasonMissing);
    }

    [Fact]
    public void A_member_of_the_team_changes_roles() =>
        Given(Registered, Confirmed, Approved,
            Auditor).When(Appoint(StaffRole.Finance, "Remplacement")).Then(new StaffAppointed(StaffRole.Finance, "Remplacement", Noon));

    [Fact]
    public void Neither_a_seller_nor_an_unapproved_account_enters_the_team()
    {
        Given(Registered, Confirmed, Approved, SellsForKori).When(Appoint(StaffRole.Support, "Arrivée")).ThenRefused(AccountRefusal.IsSeller);
        Given(Registered).When(Appoint(StaffRole.Support, "Arrivée")).ThenRefused(AccountRefusal.NotApproved);
    }

    [Fact]
    public void Nobody_changes_their_own_role_and_the_last_administrator_stays()
    {
        var admin = new StaffAppointed(StaffRole.Admin, "Fondation", Noon);
        Given(Registered, Confirmed, Approved, admin).When(Appoint(StaffRole.Support, "Repos", by: Camille)).ThenRefused(TeamRefusal.OwnRole);
        Given(Registered, Confirmed, Approved, admin).When(Appoint(StaffRole.Support, "Repos", by: Staff, otherAdmins: 0)).ThenRefused(TeamRefusal.LastAdmin);
        Given(Registered, Confirmed, Approved, admin).When(Dismiss(Camille)).ThenRefused(TeamRefusal.OwnRole);
        Given(Registered, Confirmed, Approved, admin).When(Dismiss(Staff, otherAdmins: 0)).ThenRefused(TeamRefusal.LastAdmin);
    }

    [Fact]
    public void A_member_leaves_the_team_for_a_reason()
    {
        Given(Registered, Confirmed, Approved, Auditor).When(Dismiss(Staff)).Then(new StaffDismissed(Staff, "Départ", Noon));
        Given(Registered, Confirmed, Approved, Auditor, new StaffDismissed(Staff, "Départ", Noon)).State.Role.ShouldBe("buyer");
        Given(Registered, Confirmed, Approved, Auditor).When(Dismiss(Staff, reason: "")).ThenRefused(AccountRefusal.ReasonMissing);
        Given(Registered, Confirmed, Approved).When(Dismiss(Staff)).ThenNothing();
    }

    private static Func<Account, Decision<AccountEvent>> Dismiss(AccountId by, int otherAdmins = 1, string reason = "Départ") =>
        account => DismissStaffHandler.Decide(new(Camille, by, reason), account, otherAdmins, Noon);

    private static Func<Account, Decision<AccountEvent>> Invite(SellerId seller, bool isCertified = true) =>
        account => InviteSellerUserHandler.Decide(new(Camille, seller), account, isCertified, Noon);

    private static Func<Account, Decision<AccountEvent>> Appoint(StaffRole role, string reason, AccountId? by = null, int otherAdmins = 1) =>
        account => AppointStaffHandler.Decide(new(Camille, role, reason, by), account, otherAdmins, Noon);
}
