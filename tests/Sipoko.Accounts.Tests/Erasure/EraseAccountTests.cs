using Sipoko.Accounts.Erasure;
using Sipoko.Accounts.Team;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Erasure;

public class EraseAccountTests
{
    [Fact]
    public void A_buyer_may_leave_at_any_time() =>
        Given(Registered, Confirmed, Approved).When(account => EraseAccountHandler.Decide(account, sells: false, otherAdmins: 1, Noon)).Then(new AccountErased(Noon));

    [Fact]
    public void Whoever_acts_for_a_shop_hands_it_over_first() =>
        Given(Registered, Confirmed, Approved, SellsForKori).When(account => EraseAccountHandler.Decide(account, sells: true, otherAdmins: 1, Noon)).ThenRefused(ErasureRefusal.StillSells);

    [Fact]
    public void The_last_administrator_stays() =>
        Given(Registered, Confirmed, Approved, new Sipoko.Accounts.Accounts.StaffAppointed(StaffRole.Admin, "Fondation", Noon))
            .When(account => EraseAccountHandler.Decide(account, sells: false, otherAdmins: 0, Noon)).ThenRefused(TeamRefusal.LastAdmin);

    [Fact]
    public void Who_left_the_team_by_leaving_has_no_role_any_more() => Given(Registered, Confirmed, Approved, Auditor, new AccountErased(Noon)).State.StaffRole.ShouldBeNull();
}
