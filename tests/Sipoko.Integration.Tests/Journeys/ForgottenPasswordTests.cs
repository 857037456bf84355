using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ForgottenPasswordTests(SipokoApp app)
{
    private const string Form = "form[action='/compte/nouveau-mot-de-passe']";
    private const string Another = "sept lanternes au bord du canal";

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_its_link_serves_once()
    {
        var elsewhere = await Buyer.WithAccount(app, Person.Solveig);
        var here = elsewhere.Elsewhere();

        var sent = await here.Browser.Posts("/compte/mot-de-passe-oublie", ("adresse", Person.Solveig.Email));
        sent.Text.ShouldContain("Si un compte existe à cette adresse");
        var link = app.Mails.To(Person.Solveig.Email, "nouveau mot de passe")[^1].Link("/compte/nouveau-mot-de-passe");
        var tooShort = await here.Browser.Submits(await here.Browser.Opens(link), Form, ("mot-de-passe", "court"));
        tooShort.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await here.Browser.Submits(tooShort, Form, ("mot-de-passe", Another))).Text.ShouldContain("Votre mot de passe a été changé");

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await elsewhere.Browser.Opens("/compte")).Path.ShouldStartWith("/compte/connexion");
        (await here.SignsIn()).Text.ShouldContain("Adresse ou mot de passe incorrect");
        (await here.SignsIn(Another)).Heading.ShouldBe("Mon compte");
        (await here.Browser.Opens(link)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        app.Mails.To(Person.Solveig.Email, "mot de passe a été changé").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_answer_tells_nobody_whether_there_is_an_account()
    {
        await Buyer.WithAccount(app, Person.Gwendal);

        var known = await app.Visitor().Posts("/compte/mot-de-passe-oublie", ("adresse", Person.Gwendal.Email));
        var unknown = await app.Visitor().Posts("/compte/mot-de-passe-oublie", ("adresse", "personne@courrier.example"));

        unknown.Html.ShouldBe(known.Html);
        unknown.Status.ShouldBe(known.Status);
        app.Mails.To("personne@courrier.example").ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_a_quarter_of_an_hour()
    {
        await Buyer.WithAccount(app, Person.Ferdinand);
        var thief = new Buyer(app, Person.Ferdinand);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await thief.SignsIn("une autre phrase tres longue")).Text.ShouldContain("Adresse ou mot de passe incorrect");
        }

        (await thief.SignsIn()).Text.ShouldContain("Adresse ou mot de passe incorrect");
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        (await thief.SignsIn()).Heading.ShouldBe("Mon compte");
    }
}
