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
    public async Task A_shops_message_is_reported_where_it_stands_and_the_shop_is_warned_with_reasons()
    {
        var buyer = await Buyer.WithAccount(app, Person.Aubin);
        var order = await buyer.Buys("carnet-toile-de-lin");
        var shop = await Shop.Of(app, Shop.Orvelin);
        await shop.Answers(order, "La prochaine fois, réglez par virement.");
        var thread = await buyer.OpensThread(order, "Maison Orvelin");
        var reasons = await buyer.Browser.Opens(thread.Document.QuerySelector(".message a[href^='/signaler']")!.GetAttribute("href")!);
        var form = await buyer.Browser.Opens(reasons.Document.QuerySelectorAll("main h2 a").Single(link => link.TextContent == "Fraude d’un vendeur").GetAttribute("href")!);
        var receipt = await buyer.Browser.Submits(form, "form[action^='/signaler/']", ("objet", "message"), ("faits", "On me demande de payer ailleurs."), ("nom", "Aubin"), ("bonne_foi", "oui"));
        var number = receipt.Heading["Signalement ".Length..];
        (await app.Visitor().Posts("/signaler/autre", ("formulaire", Guid.CreateVersion7().ToString()), ("objet", "message"), ("adresse", form.ValueOf("adresse")!), ("faits", "x"), ("nom", "x"), ("email", Stranger), ("bonne_foi", "oui")))
            .ErrorOf("adresse").ShouldNotBeNull("a stranger reports nothing in a thread of others");

        var moderator = await app.SignedIn("moderation");
        var file = await moderator.Opens((await moderator.Opens("/equipe/signalements")).Document.QuerySelectorAll("main tbody a").Single(link => link.TextContent == number).GetAttribute("href")!);
        file.Text.ShouldContain("Message de Maison Orvelin");
        var door = await moderator.Opens(file.Document.QuerySelector("main a[href^='/equipe/conversations/']")!.GetAttribute("href")!.Split('#')[0]);
        door.Heading.ShouldBe("Lire une conversation");
        var read = await moderator.Submits(door, "form[action$='/lecture']", ("motif", $"Signalement {number}"));
        read.Text.ShouldContain("réglez par virement");
        read.Document.QuerySelector("form[data-draft]").ShouldBeNull("moderation reads only");

        (await Decides(moderator, file, "avertissement")).Text.ShouldContain("Décidé");
        app.Mails.To(Shop.EmailOf(Shop.Orvelin), "Message de Maison Orvelin").Single().Text.ShouldContain("Vous recevez un avertissement.");
        (await shop.Browser.Opens("/vendeur")).Text.ShouldContain("Décisions de Sipoko");
        var list = await shop.Browser.Opens("/vendeur/decisions");
        var decision = await shop.Browser.Opens(list.Document.QuerySelectorAll("tbody a").Single(link => link.TextContent == "Message de Maison Orvelin").GetAttribute("href")!);
        decision.Text.ShouldContain("Vous recevez un avertissement.");
        decision.Text.ShouldNotContain("On me demande de payer ailleurs.");
        (await (await Shop.Of(app, Shop.Kori)).Browser.Opens(decision.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_shop_that_a_decision_wants_suspended_waits_for_who_may_suspend()
    {
        var told = await app.Visitor().Posts(
            "/signaler/fraude-vendeur", ("formulaire", Guid.CreateVersion7().ToString()), ("objet", "boutique"), ("adresse", $"/boutique/{Shop.Bobinelle}"), ("faits", "Rien n’est jamais expédié."), ("nom", "Un témoin"), ("email", Stranger), ("bonne_foi", "oui"));
        var moderator = await app.SignedIn("moderation");
        var decided = await Decides(moderator, await moderator.Opens($"/equipe/signalements/{told.Path.Split('/', '?')[3]}"), "suspension");
        var dossier = decided.Document.QuerySelector("main .notice a")!.GetAttribute("href")!;
        var work = await moderator.Opens("/equipe");
        work.Text.ShouldContain("Boutiques à suspendre");
        work.Document.QuerySelector($"main a[href='{dossier}']").ShouldNotBeNull();
        (await (await app.SignedIn("support")).Opens("/equipe")).Text.ShouldNotContain("Boutiques à suspendre");
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
