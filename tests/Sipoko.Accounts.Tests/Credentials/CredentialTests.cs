using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.SecondFactors;
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
    public void A_lock_that_is_over_counts_for_nothing_afterwards()
    {
        var credential = CredentialWithApp(Noon);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            credential.CountAttempt(Noon);
        }

        credential.CountAttempt(Noon.AddMinutes(16)); // the right password
        credential.TakeBackAttempt();
        credential.CountAttempt(Noon.AddMinutes(16)); // one wrong code
        credential.IsLocked(Noon.AddMinutes(16)).ShouldBeFalse();
    }

    [Fact]
    public void A_new_password_does_not_clear_wrong_codes()
    {
        var credential = CredentialWithApp(Noon);
        for (var code = 1; code <= 4; code++)
        {
            credential.CountAttempt(Noon);
        }

        credential.WithNewPassword(new("new"));

        credential.CountAttempt(Noon);
        credential.IsLocked(Noon).ShouldBeTrue();
        credential.WithNewPassword(new("newer"));
        credential.IsLocked(Noon).ShouldBeTrue();
    }

    [Fact]
    public void A_new_password_ends_what_somebody_else_may_have_begun()
    {
        var credential = Credential();
        credential.NextEmail = new(credential.Email, "theirs", Noon.AddDays(3));
        credential.Enrolling = Pending(Here, Noon.AddMinutes(15));

        credential.WithNewPassword(new("new"));

        credential.NextEmail.ShouldBeNull();
        credential.EnrollingIn(Here, Noon).ShouldBeNull();
    }

    [Fact]
    public void An_app_is_enrolled_by_the_session_that_began_and_for_a_quarter_of_an_hour()
    {
        var credential = Credential();
        credential.Enrolling = Pending(Here, Noon.AddMinutes(15));

        credential.EnrollingIn(Here, Noon.AddMinutes(15).AddSeconds(-1)).ShouldNotBeNull();
        credential.EnrollingIn(Here, Noon.AddMinutes(15)).ShouldBeNull();
        credential.EnrollingIn(SessionId.New(), Noon).ShouldBeNull();
        credential.EnrollingIn(null, Noon).ShouldBeNull();
    }

    [Fact]
    public void Each_link_confirms_the_password_of_its_own_sign_up()
    {
        var stranger = SignUp with { AccountId = AccountId.New(), SignUpId = Guid.CreateVersion7(), Password = new("theirs") };
        Credential().SignedUpAgain(stranger).Confirmed(SignUp.SignUpId).PasswordHash.ShouldBe("hash");

        var second = Credential().SignedUpAgain(stranger).Confirmed(stranger.SignUpId);
        (second.Id, second.PasswordHash).ShouldBe((Camille, "theirs"));
        second.WaitsFor(SignUp.SignUpId).ShouldBeFalse();
    }

    [Fact]
    public void Of_many_sign_ups_with_one_address_the_last_five_wait_beside_the_first()
    {
        var credential = Credential();
        var later = Enumerable.Range(1, 6).Select(number => SignUp with { SignUpId = new(number, 0, 0, new byte[8]) }).ToList();
        later.ForEach(signUp => credential.SignedUpAgain(signUp));

        credential.WaitsFor(SignUp.SignUpId).ShouldBeTrue();
        later.Count(signUp => credential.WaitsFor(signUp.SignUpId)).ShouldBe(5);
        credential.WaitsFor(later[^1].SignUpId).ShouldBeTrue();
    }

    [Fact]
    public void A_mailbox_gets_five_mails_an_hour_of_those_that_anybody_can_ask_for()
    {
        var credential = Credential();
        Enumerable.Range(1, 6).Select(_ => credential.TakesAskedMail(Noon)).ShouldBe([true, true, true, true, true, false]);
        credential.TakesAskedMail(Noon.AddMinutes(59)).ShouldBeFalse();
        credential.TakesAskedMail(Noon.AddMinutes(60)).ShouldBeTrue();
    }

    [Fact]
    public void A_hash_is_not_written_out() => SignUp.ToString().ShouldNotContain("= hash");

    private static readonly SessionId Here = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));

    private static PendingAuthenticator Pending(SessionId session, DateTimeOffset until) => new(new(SecondFactorId.New(), Sealed.Box<string>(Person, "secret", Purpose.Profile), 0), session, until);
}
