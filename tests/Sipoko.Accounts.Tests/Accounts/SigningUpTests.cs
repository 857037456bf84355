using Sipoko.Accounts.Accounts;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Accounts;

public class SigningUpTests
{
    private static readonly StatementOfReasons Fraud = new("La même personne a déjà fraudé deux fois.", "Conditions, article 4", IsByLaw: false);
    private static readonly AccountRefused Refused = new(Staff, Fraud, Noon);
    private static readonly RefusalContested Contested = new(Sealed.Box<string>(Person, "words", Purpose.Profile), Noon);

    [Fact]
    public void A_refused_person_may_contest_for_six_months_and_staff_decide_again()
    {
        Given(RegisteredFromNowhere, Confirmed, Refused).When(Contest(Noon)).Then(Contested);
        Given(RegisteredFromNowhere, Confirmed, Refused).When(Contest(Noon.AddMonths(6).AddDays(1))).ThenRefused(AccountRefusal.TooLateToContest);
        Given(Registered, Confirmed, Approved).When(Contest(Noon)).ThenRefused(AccountRefusal.NotRefused);
        Given(RegisteredFromNowhere, Confirmed, Refused, Contested).When(Approve("Confusion avec une autre personne")).Then(new AccountApproved(Staff, "Confusion avec une autre personne", Noon));
        Given(RegisteredFromNowhere, Confirmed, Refused, Contested).When(Refuse(Fraud)).Then(Refused);
    }

    [Theory]
    [InlineData("camille.roux@gmail.com", "Camille.Roux+encore@gmail.com", true)]
    [InlineData("camille.roux@gmail.com", "camilleroux@gmail.com", true)]
    [InlineData("camille.roux@exemple.fr", "camilleroux@exemple.fr", false)]
    public void Spellings_of_one_address_are_one_identity(string one, string other, bool isSame)
    {
        var lookup = new Sipoko.Accounts.Credentials.EmailLookup(new byte[32]);
        (RefusedIdentity.KeyOf(lookup, new(one)) == RefusedIdentity.KeyOf(lookup, new(other))).ShouldBe(isSame);
    }

    [Fact]
    public void A_network_is_known_by_a_hash_and_this_machine_is_not_counted()
    {
        var lookup = new Sipoko.Accounts.Credentials.EmailLookup(new byte[32]);
        SignUpTrace.KeyOf(lookup, System.Net.IPAddress.Loopback).ShouldBeNull();
        SignUpTrace.KeyOf(lookup, System.Net.IPAddress.Parse("203.0.113.7"))!.ShouldNotContain("203");
        SignUpTrace.KeyOf(lookup, System.Net.IPAddress.Parse("2001:db8:1:2::7")).ShouldBe(SignUpTrace.KeyOf(lookup, System.Net.IPAddress.Parse("2001:db8:1:2:9::1")));
    }

    [Fact]
    public void A_new_address_makes_an_account() =>
        Given().WhenFirst(account =>
            RegisterAccountHandler.Decide(SignUp, account is null ? AddressOwner.Nobody : AddressOwner.ThisSignUp, Noon)).Then(Registered);

    [Fact]
    public void A_known_address_makes_none_and_is_not_refused_so_that_nothing_is_told()
    {
        foreach (var owner in new[] { AddressOwner.ThisSignUp, AddressOwner.Unconfirmed, AddressOwner.Confirmed })
        {
            Given().WhenFirst(_ => RegisterAccountHandler.Decide(SignUp, owner, Noon)).ThenNothing();
        }
    }

    [Fact]
    public void A_confirmed_address_approves_the_account() =>
        Given(Registered).When(account => ConfirmEmailHandler.Decide(account, Noon)).Then(Confirmed, Approved);

    [Fact]
    public void A_risky_sign_up_waits_for_staff()
    {
        Given(RegisteredFromNowhere).When(account => ConfirmEmailHandler.Decide(account, Noon)).Then(Confirmed);
        Given(RegisteredFromNowhere, Confirmed).State.Status.ShouldBe(AccountStatus.AwaitingStaff);
    }

    [Fact]
    public void Staff_approve_it_with_a_reason() =>
        Given(RegisteredFromNowhere, Confirmed).When(Approve("  Vu au téléphone ")).Then(new AccountApproved(Staff, "Vu au téléphone", Noon));

    [Fact]
    public void An_approval_needs_a_reason()
    {
        Given(RegisteredFromNowhere, Confirmed).When(Approve(" a ")).ThenRefused(AccountRefusal.ReasonMissing);
        Given(RegisteredFromNowhere, Confirmed).When(Approve(new string('a', 501))).ThenRefused(AccountRefusal.ReasonMissing);
    }

    [Fact]
    public void An_unconfirmed_account_is_not_approved() => Given(Registered).When(Approve("Vu au téléphone")).ThenRefused(AccountRefusal.NotConfirmed);

    [Fact]
    public void A_refused_account_is_not_approved() =>
        Given(RegisteredFromNowhere, Confirmed,
            new AccountRefused(Staff, Fraud, Noon)).When(Approve("Vu au téléphone")).ThenRefused(AccountRefusal.AlreadyRefused);

    [Fact]
    public void Staff_refuse_it_with_a_reason() =>
        Given(RegisteredFromNowhere, Confirmed).When(Refuse(Fraud)).Then(new AccountRefused(Staff, Fraud, Noon));

    [Fact]
    public void A_refusal_needs_a_reason_and_a_sign_up_that_waits()
    {
        Given(RegisteredFromNowhere, Confirmed).When(Refuse(Fraud with { Facts = "" })).ThenRefused(AccountRefusal.ReasonsMissing);
        Given(Registered).When(Refuse(Fraud)).ThenRefused(AccountRefusal.NotConfirmed);
        Given(Registered, Confirmed, Approved).When(Refuse(Fraud)).ThenRefused(AccountRefusal.AlreadyApproved);
    }

    [Theory]
    [InlineData("camille@exemple.fr", SignUpRisk.None)]
    [InlineData("camille@notyopmail.com", SignUpRisk.None)]
    [InlineData("camille@YOPmail.com", SignUpRisk.DisposableAddress)]
    [InlineData("camille@mx.box.mailinator.com", SignUpRisk.DisposableAddress)]
    public void A_disposable_address_is_a_risk(string address, SignUpRisk risk) => DisposableAddresses.RiskOf(new(address)).ShouldBe(risk);

    private static Func<Account, Decision<AccountEvent>> Approve(string reason) =>
        account => ApproveAccountHandler.Decide(new(Camille, Staff, reason), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Refuse(StatementOfReasons reasons) =>
        account => RefuseAccountHandler.Decide(new(Camille, Staff, reasons), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Contest(DateTimeOffset at) => account => ContestRefusalHandler.Decide(new(Camille, Contested.Words), account, at);
}
