using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Security;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Credentials;

public class AccountClaimsTests
{
    [Fact]
    public void A_buyer_is_a_buyer()
    {
        var camille = AccountClaims.PrincipalOf(Given(Registered, Confirmed, Approved).State, "stamp");
        camille.AccountId().ShouldBe(Camille);
        camille.RoleName().ShouldBe(Roles.Buyer);
        camille.SellerId().ShouldBeNull();
    }

    [Fact]
    public void A_seller_user_acts_for_their_company()
    {
        var camille = AccountClaims.PrincipalOf(Given(Registered, Confirmed, Approved, SellsForKori).State, "stamp");
        camille.RoleName().ShouldBe(Roles.Seller);
        camille.SellerId().ShouldBe(Kori);
    }

    [Fact]
    public void Staff_are_staff() => AccountClaims.PrincipalOf(Given(Registered, Confirmed, Approved, Auditor).State, "stamp").RoleName().ShouldBe(Roles.Staff);

    [Theory]
    [InlineData(AccountStatus.Unconfirmed, "n’est pas encore confirmée")]
    [InlineData(AccountStatus.AwaitingStaff, "en cours d’examen")]
    [InlineData(AccountStatus.Refused, "n’a pas été approuvé")]
    public void Who_may_not_come_in_yet_is_told_why(AccountStatus status, string words)
    {
        var answer = SignInAnswer.For(Credential(), Given(Registered).State with { Status = status });
        answer.Credential.ShouldBeNull();
        answer.Sentence.ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public void Who_is_approved_comes_in() => SignInAnswer.For(Credential(), Given(Registered, Confirmed, Approved).State).Account!.Id.ShouldBe(Camille);
}
