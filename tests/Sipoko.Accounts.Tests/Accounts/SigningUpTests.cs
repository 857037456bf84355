using Sipoko.Accounts.Accounts;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Accounts;

public class SigningUpTests
{
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
            new AccountRefused(Staff, "Fraude connue", Noon)).When(Approve("Vu au téléphone")).ThenRefused(AccountRefusal.AlreadyRefused);

    [Fact]
    public void Staff_refuse_it_with_a_reason() =>
        Given(RegisteredFromNowhere, Confirmed).When(Refuse("Fraude connue")).Then(new AccountRefused(Staff, "Fraude connue", Noon));

    [Fact]
    public void A_refusal_needs_a_reason_and_a_sign_up_that_waits()
    {
        Given(RegisteredFromNowhere, Confirmed).When(Refuse("")).ThenRefused(AccountRefusal.ReasonMissing);
        Given(Registered).When(Refuse("Fraude connue")).ThenRefused(AccountRefusal.NotConfirmed);
        Given(Registered, Confirmed, Approved).When(Refuse("Fraude connue")).ThenRefused(AccountRefusal.AlreadyApproved);
    }

    [Theory]
    [InlineData("camille@exemple.fr", SignUpRisk.None)]
    [InlineData("camille@notyopmail.com", SignUpRisk.None)]
    [InlineData("camille@YOPmail.com", SignUpRisk.DisposableAddress)]
    [InlineData("camille@mx.box.mailinator.com", SignUpRisk.DisposableAddress)]
    public void A_disposable_address_is_a_risk(string address, SignUpRisk risk) => DisposableAddresses.RiskOf(new(address)).ShouldBe(risk);

    private static Func<Account, Decision<AccountEvent>> Approve(string reason) =>
        account => ApproveAccountHandler.Decide(new(Camille, Staff, reason), account, Noon);

    private static Func<Account, Decision<AccountEvent>> Refuse(string reason) =>
        account => RefuseAccountHandler.Decide(new(Camille, Staff, reason), account, Noon);
}
