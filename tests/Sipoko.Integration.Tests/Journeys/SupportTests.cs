using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class SupportTests(SipokoApp app)
{
    private const string Guest = "invitee.support@courrier.example";

    [Fact]
    public async Task A_guest_asks_staff_answer_and_the_guest_writes_again_by_the_link_of_the_mail()
    {
        var guest = app.Visitor();
        var form = await guest.Opens("/aide/contact?sujet=technique");
        form.ValueOf("sujet").ShouldBe("technique");
        (await guest.Submits(form, "form[action='/aide/contact']", ("nom", ""))).ErrorOf("nom").ShouldNotBeNull();

        var asked = await guest.Submits(form, "form[action='/aide/contact']", ("nom", "Une invitée"), ("email", Guest), ("message", "La page du panier reste blanche."));
        asked.Heading.ShouldBe("Votre demande");
        asked.Text.ShouldContain("La page du panier reste blanche.");
        app.Mails.To(Guest, "nous est parvenue").Count.ShouldBe(1);

        var staff = await app.SignedIn("support");
        (await staff.Opens("/equipe")).Text.ShouldContain("Demandes au support");
        var ticket = await staff.Opens($"/equipe{asked.Path.Split('?')[0]["/compte".Length..]}");
        ticket.Text.ShouldContain("Une invitée");
        await staff.Submits(ticket, "form[action$='/note']", ("message", "Vu aussi hier."));
        await staff.Submits(ticket, "form[action$='/reponse']", ("message", "C’est réparé, merci."));

        var link = app.Mails.To(Guest, "vous a répondu").Single().Link("/compte/support/");
        var elsewhere = app.Visitor();
        var answer = await elsewhere.Opens(link);
        answer.Text.ShouldContain("C’est réparé, merci.");
        answer.Text.ShouldNotContain("Vu aussi hier.");
        (await elsewhere.Submits(answer, "form[action^='/compte/support/']", ("message", "Tout marche."))).Text.ShouldContain("Tout marche.");

        (await app.Visitor().Opens(link.Split('?')[0])).Path.ShouldStartWith("/compte/connexion");
        (await (await app.SignedIn("sacha")).Opens(link.Split('?')[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await staff.Submits(await staff.Opens(ticket.Path), "form[action$='/cloture']", ("motif", "abus"))).Text.ShouldContain("Close");
    }

    [Fact]
    public async Task An_account_finds_its_questions_again()
    {
        var buyer = await app.SignedIn("sacha");
        var form = await buyer.Opens("/aide/contact");
        form.ValueOf("email")!.ShouldContain("sacha");
        await buyer.Submits(form, "form[action='/aide/contact']", ("nom", "Sacha"), ("sujet", "compte"), ("message", "Comment changer d’adresse ?"));

        (await buyer.Opens("/compte/support")).Text.ShouldContain("Mon compte");
    }
}
