using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Credentials;

public class ChangePasswordTests
{
    [Fact]
    public void A_new_password_is_recorded_without_the_password() =>
        Given(Registered, Confirmed, Approved).When(account => ChangePasswordHandler.Decide(account, Noon)).Repeatable().Then(new PasswordChanged(Noon));

    [Fact]
    public void The_link_in_the_mail_proves_the_address_too() =>
        Given(Registered).When(account => ChangePasswordHandler.Decide(account, Noon)).Repeatable().Then(new PasswordChanged(Noon), Confirmed, Approved);

    [Fact]
    public void A_risky_sign_up_still_waits_for_staff() =>
        Given(RegisteredFromNowhere).When(account => ChangePasswordHandler.Decide(account, Noon)).Repeatable().Then(new PasswordChanged(Noon), Confirmed);
}
