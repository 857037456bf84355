using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.Tests.Credentials;

public class PasswordRulesTests
{
    private static readonly EmailAddress Camille = new("camille.l@exemple.fr");

    [Theory]
    [InlineData("le chat dort")]
    [InlineData("ççççççççéééé")]
    [InlineData("<script>alert(1)</script>")]
    public void Any_twelve_characters_will_do(string password) => PasswordRules.FaultOf(password, Camille).ShouldBeNull();

    [Fact]
    public void A_short_one_is_told_how_much_is_missing() =>
        PasswordRules.FaultOf("12345678", Camille).ShouldBe("Le mot de passe compte moins de 12 caractères. Ajoutez-en au moins 4.");

    [Fact]
    public void Pictures_count_as_people_count_them() =>
        PasswordRules.FaultOf("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", Camille).ShouldBe("Le mot de passe compte moins de 12 caractères. Ajoutez-en au moins 9.");

    [Fact]
    public void A_very_long_one_is_refused() => PasswordRules.FaultOf(new string('é', 129), Camille).ShouldNotBeNull().ShouldContain("trop long");

    [Theory]
    [InlineData("motdepasse123")]
    [InlineData("MotDePasse123")]
    [InlineData("123456789012")]
    public void What_everybody_tries_first_is_refused(string password) =>
        PasswordRules.FaultOf(password, Camille).ShouldNotBeNull().ShouldContain("parmi les plus essayés");

    [Fact]
    public void The_name_in_the_address_is_refused() =>
        PasswordRules.FaultOf("moi-Camille.L-2026", Camille).ShouldNotBeNull().ShouldContain("contient votre adresse");

    [Fact]
    public void A_name_of_three_letters_is_in_too_many_sentences() => PasswordRules.FaultOf("le chat dort bien", new("cha@exemple.fr")).ShouldBeNull();
}
