using System.Net;
using Sipoko.Accounts.SecondFactors;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class SecondFactorTests(SipokoApp app)
{
    private const string CodeForm = "form[action='/compte/connexion/code']";

    [Fact]
    public async Task After_an_app_was_enrolled_each_sign_in_asks_its_code_and_takes_each_code_once()
    {
        var buyer = await Buyer.WithAccount(app, Person.Melaine);
        var forgotten = buyer.Elsewhere();
        await forgotten.SignsIn();
        var start = await buyer.Browser.Opens("/compte/securite/application");
        (await buyer.Browser.Submits(start, "form[action='/compte/securite/application']")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var begun = await buyer.Browser.Submits(start, "form[action='/compte/securite/application']", ("mot-de-passe", Person.Password));
        (await forgotten.Browser.Opens("/compte/securite/application")).Document.QuerySelector("code").ShouldBeNull("the secret is shown to the session that asked for it");
        var secret = begun.Document.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var enrolling = await buyer.Browser.Submits(begun, "form[action$='/code']", ("code", "000000"));
        enrolling.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var codes = await buyer.Browser.Submits(enrolling, "form[action$='/code']", ("code", CodeNow(secret)));
        codes.Heading.ShouldBe("Codes de secours");
        var paper = codes.Document.QuerySelectorAll("ol code").Select(code => code.TextContent).ToArray();
        paper.Length.ShouldBe(10);
        app.Mails.To(Person.Melaine.Email, "Application d’authentification activée").Count.ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await forgotten.Browser.Opens("/compte")).Path.ShouldStartWith("/compte/connexion", customMessage: "sessions that gave a password only end");

        var elsewhere = buyer.Elsewhere();
        var asked = await elsewhere.SignsIn();
        asked.Heading.ShouldBe("Votre code");
        (await elsewhere.Browser.Opens("/compte")).Path.ShouldStartWith("/compte/connexion");
        (await elsewhere.Browser.Submits(asked, CodeForm, ("code", "123456"))).Text.ShouldContain("Ce code n’est pas le bon");
        (await elsewhere.Browser.Submits(asked, CodeForm, ("code", CodeNow(secret)))).Heading.ShouldBe("Mon compte");

        var thief = buyer.Elsewhere();
        (await thief.Browser.Submits(await thief.SignsIn(), CodeForm, ("code", CodeNow(secret)))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var lost = buyer.Elsewhere();
        (await lost.Browser.Submits(await lost.SignsIn(), CodeForm, ("code", paper[3].ToUpperInvariant()))).Heading.ShouldBe("Mon compte");
        var again = buyer.Elsewhere();
        (await again.Browser.Submits(await again.SignsIn(), CodeForm, ("code", paper[3]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        app.Mails.To(Person.Melaine.Email, "Un code de secours a servi").Count.ShouldBe(1);
        (await lost.Browser.Opens("/compte/securite")).Text.ShouldContain("9 codes de secours");
    }

    [Fact]
    public async Task Whoever_lost_their_phone_and_codes_gets_in_again_by_staff_and_their_mailbox()
    {
        var person = new Person("lison@courrier.example", "Lison Karadeg", "11 rue de l’Alma", "35400", "Saint-Malo", "06 11 22 33 62");
        var buyer = await Buyer.WithAccount(app, person);
        await buyer.EnrolsApp();
        var staff = await app.SignedIn("support");
        var account = await staff.Posts("/equipe/comptes/recherche", ("adresse", person.Email));
        (await staff.Submits(account, "form[action$='/second-facteur']", ("motif-facteur", "Pièce d’identité vue"))).Text.ShouldContain("Vérifiez d’abord qui est cette personne");

        var done = await staff.Submits(account, "form[action$='/second-facteur']", ("identite-verifiee", "oui"), ("motif-facteur", "Pièce d’identité vue en visioconférence"));

        done.Text.ShouldContain("Seconds facteurs retirés par l’équipe");
        app.Mails.To(person.Email, "Seconds facteurs retirés").Count.ShouldBe(1);
        (await buyer.Elsewhere().SignsIn()).Text.ShouldContain("Adresse ou mot de passe incorrect");
        var link = app.Mails.To(person.Email, "nouveau mot de passe")[^1].Link("/compte/nouveau-mot-de-passe");
        var again = buyer.Elsewhere();
        await again.Browser.Submits(await again.Browser.Opens(link), "form.panel", ("mot-de-passe", "sept loutres au bord du lac"));
        (await again.SignsIn("sept loutres au bord du lac")).Heading.ShouldBe("Mon compte");
    }

    [Fact]
    public async Task Whoever_ends_a_session_elsewhere_keeps_their_own()
    {
        var here = await Buyer.WithAccount(app, Person.Isaure);
        var there = here.Elsewhere();
        await there.SignsIn();

        var security = await here.Browser.Opens("/compte/securite");
        var stranger = await app.SignedIn("sacha");
        await stranger.Posts(security.Document.QuerySelector("form[action^='/compte/securite/sessions/'][action$='/fin']")!.GetAttribute("action")!);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await there.Browser.Opens("/compte")).Heading.ShouldBe("Mon compte", "nobody ends another's session");
        var ended = await here.Browser.Submits(security, "form[action^='/compte/securite/sessions/'][action$='/fin']");
        ended.Text.ShouldContain("Cette connexion est fermée");

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await there.Browser.Opens("/compte")).Path.ShouldStartWith("/compte/connexion");
        (await here.Browser.Opens("/compte")).Heading.ShouldBe("Mon compte");
    }

    private string CodeNow(string secret) => Totp.CodeOf(secret, Totp.StepAt(app.Clock.GetUtcNow()));
}
