using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ProfileTests(SipokoApp app)
{
    private const string NewAddress = "aubin.nouveau@courrier.example";

    [Fact]
    public async Task A_new_email_address_counts_once_confirmed_and_the_former_one_can_take_it_back()
    {
        var buyer = await Buyer.WithAccount(app, Person.Aubin);
        var form = await buyer.Browser.Opens("/compte/profil/adresse-e-mail");
        (await buyer.Browser.Submits(form, "form.panel", ("adresse", NewAddress), ("mot-de-passe", "pas le bon mot de passe"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await buyer.Browser.Submits(form, "form.panel", ("adresse", NewAddress), ("mot-de-passe", Person.Password))).Text.ShouldContain("Ouvrez le lien");

        var link = app.Mails.To(NewAddress, "Confirmez votre nouvelle adresse")[^1].Link("/compte/nouvelle-adresse");
        (await buyer.Browser.Submits(await buyer.Browser.Opens(link), "form[action='/compte/nouvelle-adresse']")).Text.ShouldContain("Votre adresse e-mail est changée");
        (await app.Visitor().Posts("/compte/connexion", ("adresse", NewAddress), ("mot-de-passe", Person.Password))).Heading.ShouldBe("Mon compte");

        var undo = app.Mails.To(Person.Aubin.Email, "a été changée")[^1].Link("/compte/ancienne-adresse");
        var owner = buyer.Elsewhere();
        (await owner.Browser.Submits(await owner.Browser.Opens(undo), "form[action='/compte/ancienne-adresse']")).Text.ShouldContain("a repris son adresse d’avant");
        (await app.Visitor().Posts("/compte/connexion", ("adresse", NewAddress), ("mot-de-passe", Person.Password))).Text.ShouldContain("Adresse ou mot de passe incorrect");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await buyer.Browser.Opens("/compte")).Path.ShouldStartWith("/compte/connexion");
        (await owner.SignsIn()).Text.ShouldContain("Adresse ou mot de passe incorrect", customMessage: "whoever changed the address knew the password");
        var reset = app.Mails.To(Person.Aubin.Email, "nouveau mot de passe")[^1].Link("/compte/nouveau-mot-de-passe");
        await owner.Browser.Submits(await owner.Browser.Opens(reset), "form.panel", ("mot-de-passe", "sept loutres au bord du lac"));
        (await owner.SignsIn("sept loutres au bord du lac")).Heading.ShouldBe("Mon compte");
    }

    [Fact]
    public async Task An_address_that_may_still_be_gone_back_to_is_nobody_elses()
    {
        var person = new Person("morgane@courrier.example", "Morgane Le Bihannic", "4 rue des Glénans", "29900", "Concarneau", "06 11 22 33 61");
        var buyer = await Buyer.WithAccount(app, person);
        var form = await buyer.Browser.Opens("/compte/profil/adresse-e-mail");
        await buyer.Browser.Submits(form, "form.panel", ("adresse", "morgane.nouvelle@courrier.example"), ("mot-de-passe", Person.Password));
        var link = app.Mails.To("morgane.nouvelle@courrier.example", "Confirmez votre nouvelle adresse")[^1].Link("/compte/nouvelle-adresse");
        await buyer.Browser.Submits(await buyer.Browser.Opens(link), "form[action='/compte/nouvelle-adresse']");

        (await new Buyer(app, person).SignsUp()).Heading.ShouldBe("Vérifiez votre boîte aux lettres");

        app.Mails.To(person.Email, "a été changée").Count.ShouldBe(2, "whoever owns the mailbox is told of the way back instead");
        var undo = app.Mails.To(person.Email, "a été changée")[^1].Link("/compte/ancienne-adresse");
        (await buyer.Browser.Submits(await buyer.Browser.Opens(undo), "form[action='/compte/ancienne-adresse']")).Text.ShouldContain("a repris son adresse d’avant");
    }

    [Fact]
    public async Task The_first_address_of_the_book_is_proposed_at_the_checkout()
    {
        var buyer = await Buyer.WithAccount(app, Person.Nolwenn);
        var person = Person.Nolwenn;
        var booked = await buyer.Browser.Submits(await buyer.Browser.Opens("/compte/profil/adresses"), "form.panel",
            ("name", person.Name), ("line1", person.Street), ("postal_code", person.PostalCode), ("city", person.City), ("phone", person.Phone));
        booked.Text.ShouldContain(person.Street);

        await buyer.PutsIntoCart("bol-gres-celadon");
        (await buyer.Browser.Opens("/commande")).ValueOf("line1").ShouldBe(person.Street);
    }

    [Fact]
    public async Task Whoever_leaves_is_forgotten_at_once_and_what_the_law_keeps_gets_a_term()
    {
        var leaving = Person.Louane with { Email = "louane@courrier.example" };
        var buyer = await Buyer.WithAccount(app, leaving);
        var export = await buyer.Browser.Posts("/compte/donnees", ("mot-de-passe", Person.Password), ("forme", "page"));
        export.Text.ShouldContain(leaving.Email);

        var late = buyer.Elsewhere();
        await late.SignsIn();
        var form = await buyer.Browser.Opens("/compte/donnees/effacement");
        (await buyer.Browser.Submits(form, "form.panel", ("confirmation", "oui"), ("mot-de-passe", Person.Password))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await buyer.Browser.Submits(form, "form.panel", ("confirmation", "effacer"), ("mot-de-passe", Person.Password))).Heading.ShouldBe("Votre compte est effacé");

        (await buyer.Browser.Opens("/compte")).Path.ShouldStartWith("/compte/connexion");
        (await buyer.SignsIn()).Text.ShouldContain("Adresse ou mot de passe incorrect");
        (await late.Browser.Posts("/compte/profil", ("prenom", "Louane"), ("nom", "Testarond"))).Status.ShouldBe(HttpStatusCode.NotFound, "a session elsewhere that has not been looked at yet");
        var terms = await app.Database.Rows("select purpose from privacy.due_erasures d where d.person in (select person from privacy.due_erasures where purpose = 'Accounting') and not exists (select 1 from privacy.person_keys k where k.person = d.person and k.purpose = 'Profile') order by purpose");
        terms.ShouldBe(["Accounting", "Contract"]);
    }
}
