using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class SigningUpTests(SipokoApp app)
{
    [Fact]
    public async Task A_new_person_confirms_by_mail_is_approved_and_signs_in_and_out()
    {
        var buyer = new Buyer(app, Person.Ouarda);

        (await buyer.SignsUp()).Heading.ShouldBe("Vérifiez votre boîte aux lettres");
        (await buyer.SignsIn()).Text.ShouldContain("Votre adresse n’est pas encore confirmée");
        (await buyer.ConfirmsAddress()).Text.ShouldContain("Votre adresse est confirmée et votre compte est approuvé");
        app.Mails.To(Person.Ouarda.Email, "compte est approuvé").Count.ShouldBe(1);
        (await buyer.ConfirmsAddress()).Text.ShouldContain("Votre adresse est confirmée");
        app.Mails.To(Person.Ouarda.Email, "compte est approuvé").Count.ShouldBe(1);

        (await buyer.SignsIn()).Heading.ShouldBe("Mon compte");
        (await buyer.Browser.Opens("/")).Document.QuerySelector("nav.me a[href='/compte']").ShouldNotBeNull();
        (await buyer.SignsOut()).Text.ShouldContain("Vous êtes déconnecté");
        (await buyer.Browser.Opens("/compte")).Path.ShouldBe("/compte/connexion?ReturnUrl=%2Fcompte");
    }

    [Fact]
    public async Task Whoever_wants_to_sell_comes_back_to_it_after_signing_up()
    {
        var person = new Person("tugdual@courrier.example", "Tugdual Le Braz", "2 venelle du Port", "22620", "Ploubazlanec", "06 11 22 33 63");
        var buyer = new Buyer(app, person);
        var plans = await buyer.Browser.Opens("/vendre/formules");
        var form = await buyer.Browser.Opens(plans.Document.QuerySelector("main a[href^='/compte/inscription']")!.GetAttribute("href")!);
        await buyer.Browser.Submits(form, "form[action='/compte/inscription']", ("adresse", person.Email), ("mot-de-passe", Person.Password));

        var signIn = await buyer.ConfirmsAddress();
        (await buyer.Browser.Submits(signIn, "form[action='/compte/connexion']", ("adresse", person.Email), ("mot-de-passe", Person.Password))).Heading.ShouldBe("Ma demande à vendre");
    }

    [Fact]
    public async Task Signing_up_with_an_address_in_use_says_the_same_and_warns_its_owner()
    {
        await Buyer.WithAccount(app, Person.Gwendal);

        var again = await new Buyer(app, Person.Gwendal).SignsUp();

        again.Heading.ShouldBe("Vérifiez votre boîte aux lettres");
        app.Mails.To(Person.Gwendal.Email, "Vous avez déjà un compte").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_fields_are_all_told_at_once_and_a_password_is_never_sent_back()
    {
        var page = await app.Visitor().Posts("/compte/inscription", ("adresse", "pas une adresse"), ("mot-de-passe", "court"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("adresse")!.ShouldContain("adresse e-mail complète");
        page.ErrorOf("mot-de-passe")!.ShouldContain("12");
        page.ValueOf("adresse").ShouldBe("pas une adresse");
        page.ValueOf("mot-de-passe").ShouldBe("");
    }

    [Theory]
    [InlineData("/compte/confirmation?jeton=forge")]
    [InlineData("/compte/nouveau-mot-de-passe?jeton=CfDJ8NotOurs")]
    public async Task A_forged_link_opens_nothing(string link) =>
        (await app.Visitor().Opens(link)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    public async Task Signing_in_leads_to_no_other_site(string returnUrl)
    {
        var buyer = await Buyer.WithAccount(app, Person.Gwendal);

        var page = await buyer.Elsewhere().Browser.Posts("/compte/connexion", ("adresse", Person.Gwendal.Email), ("mot-de-passe", Person.Password), ("ReturnUrl", returnUrl));

        page.Path.ShouldBe("/compte");
    }
}
