namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ApprovalTests(SipokoApp app)
{
    [Fact]
    public async Task A_risky_sign_up_is_refused_with_reasons_contested_and_approved()
    {
        var buyer = new Buyer(app, Person.Louane);
        await buyer.SignsUp();
        (await buyer.ConfirmsAddress()).Text.ShouldContain("Notre équipe examine votre inscription");

        var staff = await app.SignedIn("support");
        (await staff.Opens("/equipe")).Text.ShouldContain("Comptes à examiner");
        var found = await staff.Submits(await staff.Opens("/equipe/comptes"), "form[action='/equipe/comptes/recherche']", ("adresse", Person.Louane.Email));
        found.Text.ShouldContain("adresse jetable");
        var refused = await staff.Submits(found, "form[action$='/refus']", ("faits", "Cette adresse a servi à plusieurs fraudes."), ("fondement", "Conditions, article 4"));
        refused.Text.ShouldContain("Compte refusé par l’équipe");
        (await buyer.SignsIn()).Text.ShouldContain("n’a pas été approuvé");

        var mail = app.Mails.To(Person.Louane.Email, "n’a pas été approuvé")[^1];
        mail.Text.ShouldContain("Cette adresse a servi à plusieurs fraudes.");
        var contest = await buyer.Browser.Opens(mail.Link("/compte/contestation"));
        (await buyer.Browser.Submits(contest, "form.panel", ("message", "C’est mon adresse depuis dix ans."))).Heading.ShouldBe("Votre contestation est reçue");

        var again = await staff.Opens(refused.Path);
        again.Text.ShouldContain("C’est mon adresse depuis dix ans.");
        (await staff.Submits(again, "form[action$='/approbation']", ("reason", "Vérifié au téléphone"))).Text.ShouldContain("Compte approuvé par l’équipe");
        (await buyer.SignsIn()).Heading.ShouldBe("Mon compte");
    }

    [Fact]
    public async Task A_new_member_of_the_team_enrols_a_second_factor_before_anything_else_and_may_be_let_go()
    {
        var member = await Buyer.WithAccount(app, Person.Isaure);
        var admin = await app.SignedIn("equipe");
        var team = await admin.Submits(await admin.Opens("/equipe/equipe"), "form[action='/equipe/equipe']", ("adresse", Person.Isaure.Email), ("role", "Support"), ("reason", "Arrivée au support"));
        team.Text.ShouldContain(Person.Isaure.Email);

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await member.Browser.Opens("/equipe")).Heading.ShouldBe("Application d’authentification");
        (await member.Browser.Opens("/compte")).Heading.ShouldBe("Mon compte");

        var item = team.Document.QuerySelectorAll("form[action$='/depart']").Single(form => form.TextContent.Contains(Person.Isaure.Email, StringComparison.Ordinal));
        (await admin.Posts(item.GetAttribute("action")!, ("reason", "Fin de mission"))).Text.ShouldNotContain(Person.Isaure.Email);
    }
}
