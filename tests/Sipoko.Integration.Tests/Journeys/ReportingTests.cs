using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ReportingTests(SipokoApp app)
{
    private const string Stranger = "temoin.signalement@courrier.example";
    private const string Product = "guirlande-guinguette-dix-ampoules";

    [Fact]
    public async Task A_stranger_reports_a_product_staff_withdraw_it_with_reasons_the_seller_contests_and_another_person_decides()
    {
        var visitor = app.Visitor();
        var reasons = await visitor.Opens($"/signaler?objet=produit&id={Product}");
        var form = await visitor.Opens(reasons.Document.QuerySelectorAll("main h2 a").Single(link => link.TextContent == "Produit dangereux").GetAttribute("href")!);
        form.ValueOf("adresse").ShouldBe($"/p/{Product}");
        (await visitor.Submits(form, "form[action^='/signaler/']")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var receipt = await visitor.Submits(
            form, "form[action^='/signaler/']", ("objet", "produit"), ("accident", "non"), ("faits", "La prise chauffe et fond."), ("nom", "Un témoin"), ("email", Stranger), ("bonne_foi", "oui"));
        receipt.Heading.ShouldStartWith("Signalement SIG-");
        var number = receipt.Heading["Signalement ".Length..];
        app.Mails.To(Stranger, number).Count.ShouldBe(1);

        var moderator = await app.SignedIn("moderation");
        var file = await moderator.Opens((await moderator.Opens("/equipe/signalements")).Document.QuerySelectorAll("main tbody a").Single(link => link.TextContent == number).GetAttribute("href")!);
        file.Text.ShouldContain("Urgent");
        (await Decides(moderator, file, "retrait")).Text.ShouldContain("Le produit est retiré de la vente.");
        app.Mails.To(Stranger, "notre décision").Single().Text.ShouldContain("Le cordon ne résiste pas à la chaleur.");

        var told = app.Mails.To(await SellerEmail(), "Une décision vous concerne").Single();
        told.Text.ShouldNotContain("Un témoin");
        var seller = app.Visitor();
        var contested = await seller.Submits(await seller.Opens(told.Link("/signaler/suivi/")), "form[action*='/contestation']", ("message", "Le modèle a été changé en octobre."));
        contested.Text.ShouldContain("Une autre personne la réexamine");

        (await moderator.Opens(file.Path)).Document.QuerySelector("form[action^='/equipe/signalements/']").ShouldBeNull();
        var other = await app.SignedIn("equipe");
        (await Decides(other, await other.Opens(file.Path), "aucun-manquement")).Text.ShouldContain("Décision après réexamen");
        app.Mails.To(Stranger, "décision après réexamen").Count.ShouldBe(1);
        app.Mails.To(await SellerEmail(), "Décision après réexamen").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_product_that_does_not_exist_is_not_reported()
    {
        var answer = await app.Visitor().Posts(
            "/signaler/autre", ("formulaire", Guid.CreateVersion7().ToString()), ("objet", "produit"), ("adresse", "/p/rien"), ("faits", "Rien."), ("nom", "Un témoin"), ("email", Stranger), ("bonne_foi", "oui"));

        answer.ErrorOf("adresse")!.ShouldContain("Aucun produit");
    }

    private static Task<Visitor.Answer> Decides(Visitor staff, Visitor.Answer file, string decision) => staff.Submits(
        file, "form[action^='/equipe/signalements/']", ("decision", decision), ("faits", "Le cordon ne résiste pas à la chaleur."), ("fondement", "Règlement (UE) 2023/988, article 5"), ("source", "loi"));

    private Task<string> SellerEmail() => app.Database.Ask<string>("select data -> 'thing' ->> 'sellerEmail' from messaging.mt_doc_report where data -> 'thing' ->> 'reference' = $1 limit 1", Product);
}
