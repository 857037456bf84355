using Sipoko.Accounts.Credentials;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Credentials;

public class CredentialTests
{
    [Fact]
    public void Five_attempts_close_the_account_for_a_quarter_of_an_hour()
    {
        var credential = Credential();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            credential.CountAttempt(Noon);
            credential.IsLocked(Noon).ShouldBeFalse();
        }

        credential.CountAttempt(Noon);
        credential.IsLocked(Noon.AddMinutes(15).AddSeconds(-1)).ShouldBeTrue();
        credential.IsLocked(Noon.AddMinutes(15)).ShouldBeFalse();
        credential.FailedAttempts.ShouldBe(0);
    }

    [Fact]
    public void The_right_password_at_the_fifth_attempt_opens_it_again()
    {
        var credential = Credential();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            credential.CountAttempt(Noon);
        }

        credential.Welcome();
        credential.IsLocked(Noon).ShouldBeFalse();
    }

    [Fact]
    public void A_new_password_ends_other_sessions_and_opens_the_account()
    {
        var credential = Credential();
        var stamp = credential.SecurityStamp;
        credential.LockedUntil = Noon.AddMinutes(15);

        credential.WithNewPassword(new("new"));

        credential.SecurityStamp.ShouldNotBe(stamp);
        credential.PasswordHash.ShouldBe("new");
        credential.IsEmailConfirmed.ShouldBeTrue();
        credential.IsLocked(Noon).ShouldBeFalse();
    }

    [Fact]
    public void Signing_up_again_before_confirming_replaces_the_password_and_the_link()
    {
        var credential = Credential();
        var stamp = credential.SecurityStamp;

        credential.SignedUpAgain(SignUp with { AccountId = AccountId.New(), Password = new("theirs") });

        credential.Id.ShouldBe(Camille);
        credential.PasswordHash.ShouldBe("theirs");
        credential.SecurityStamp.ShouldNotBe(stamp);
    }

    [Fact]
    public void A_hash_is_not_written_out() => SignUp.ToString().ShouldNotContain("= hash");
}
