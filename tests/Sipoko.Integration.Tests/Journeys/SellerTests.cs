using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class SellerTests(SipokoApp app)
{
    private static readonly Person Owner = new("maelig@atelier.example", "Maëlig Trévarez", "3 rue des Lavandières", "29200", "Brest", "06 55 44 33 22");
    private static readonly Person Helper = new("nolwenn@atelier.example", "Nolwenn Kerbrat", "8 rue du Four", "29200", "Brest", "06 55 44 33 23");

    [Fact]
    public async Task A_company_applies_is_refused_corrects_is_certified_and_invites()
    {
        var owner = await Buyer.WithAccount(app, Owner);
        await Fills(owner.Browser, "entreprise", ("formule", "pro"), ("nom", "Trévarez Bois"), ("forme", "SARL"), ("siren", "404833048"), ("siret", "30326504500011"), ("tva", "FR83404833048"),
            ("rcs", "Brest"), ("rue", "3 quai du Port"), ("code-postal", "29200"), ("ville", "Brest"));
        (await owner.Browser.Opens("/vendre/inscription")).Text.ShouldContain("1 champ à compléter", customMessage: "the SIRET is another company's");
        (await Fills(owner.Browser, "entreprise", ("formule", "pro"), ("nom", "Trévarez Bois"), ("forme", "SARL"), ("siren", "404 833 048"), ("siret", "404 833 048 00014"), ("tva", "FR83404833048"),
            ("rcs", "Brest"), ("rue", "3 quai du Port"), ("code-postal", "29200"), ("ville", "Brest"))).ShouldEndWith("/representant");
        await Fills(owner.Browser, "representant", ("prenom", "Maëlig"), ("nom-representant", "Trévarez"), ("preuve", "Kbis"), ("extrait-date", "2026-11-02"));
        (await Fills(owner.Browser, "boutique", ("nom-boutique", "Trévarez Bois"), ("adresse-boutique", "trevarez-bois"), ("courriel", "bonjour@trevarez.example"), ("telephone", "02 98 00 00 00"),
            ("histoire", "Menuisiers à Brest."), ("retours", "Trente jours."), ("complement", "Déjà vendeurs ailleurs."))).ShouldEndWith("/envoi");

        var last = await owner.Browser.Opens("/vendre/inscription/envoi");
        last.Text.ShouldContain("Trévarez Bois");
        (await owner.Browser.Posts("/vendre/inscription/envoi")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "the promise is not ticked");
        (await owner.Browser.Submits(last, "form[action$='/envoi']", ("engagement", "oui"))).Text.ShouldContain("En cours d’examen");
        app.Mails.To(Owner.Email, "est reçue").Count.ShouldBe(1);

        var staff = await app.SignedIn("moderation");
        (await staff.Opens("/equipe")).Text.ShouldContain("Trévarez Bois");
        var file = (await staff.Opens("/equipe/vendeurs")).Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Trévarez Bois").GetAttribute("href")!;
        var page = await staff.Opens(file);
        page.Text.ShouldContain("Maëlig Trévarez");
        var papers = page.Document.QuerySelectorAll("a[href*='/pieces/']").Select(link => link.GetAttribute("href")!).ToList();
        papers.Count.ShouldBe(2);
        foreach (var paper in papers)
        {
            (await staff.Opens(paper)).Html.ShouldStartWith("%PDF-");
        }

        var refused = await staff.Submits(page, "form[action$='/refus']", ("faits-1", "L’extrait est illisible."), ("fondement-1", "eligibilite"), ("faits-2", "Le nom de la boutique est pris."), ("fondement-2", "contenus"));
        refused.Status.ShouldBe(HttpStatusCode.OK, refused.Text);
        app.Mails.To(Owner.Email, "est à corriger").Single().Text.ShouldContain("L’extrait est illisible.");
        (await owner.Browser.Opens("/vendre/inscription")).Text.ShouldContain("Le nom de la boutique est pris.");
        await owner.Browser.Submits(await owner.Browser.Opens("/vendre/inscription/envoi"), "form[action$='/envoi']", ("engagement", "oui"));

        var late = await staff.Submits(page, "form[action$='/certification']", ("note", "Kbis du 2 novembre lu"), ("v-RegisterExtract", "oui"));
        (late.Status, late.Text).ShouldSatisfyAllConditions(answer => answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity), answer => answer.Text.ShouldContain("a changé depuis que vous l’avez lu"));
        page = await staff.Opens(file);
        (await staff.Submits(page, "form[action$='/certification']", ("note", "Kbis du 2 novembre lu"))).Text.ShouldContain("Cochez chaque vérification");
        await staff.Submits(page, "form[action$='/certification']", ("note", "Kbis du 2 novembre lu"), ("v-RegisterExtract", "oui"), ("v-Representative", "oui"), ("v-PublicRegister", "oui"), ("v-Vat", "oui"), ("v-ShopTexts", "oui"));
        app.Mails.To(Owner.Email, "est certifiée").Count.ShouldBe(1);
        var shop = await app.Visitor().Opens("/boutique/trevarez-bois");
        shop.Text.ShouldContain("Vendeur professionnel certifié depuis le");
        shop.Text.ShouldContain("404 833 048");

        await owner.SignsIn();
        (await owner.Browser.Opens("/vendeur/formule")).Heading.ShouldBe("Application d’authentification");
        await owner.EnrolsApp();
        (await owner.Browser.Opens("/vendeur/formule")).Document.QuerySelector("input[value='pro']")!.HasAttribute("checked").ShouldBeTrue();
        (await app.Database.Ask<long>("select count(*) from checkout.mt_doc_sellerplan where (data ->> 'commission')::int = 800")).ShouldBe(1);
        await Invites(owner);
    }

    [Fact]
    public async Task A_suspended_sellers_products_are_gone_until_someone_else_lifts_it()
    {
        var (staff, other) = (await app.SignedIn("moderation"), await app.SignedIn("equipe"));
        var seller = await Shop.Of(app, Shop.Bobinelle);
        var file = (await staff.Opens("/equipe/vendeurs?etat=certifies")).Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Ondes et Bobines").GetAttribute("href")!;
        var slug = (await app.Visitor().Opens($"/boutique/{Shop.Bobinelle}")).Document.QuerySelector("a[href^='/p/']")!.GetAttribute("href")!;
        var product = await app.Visitor().Opens(slug);

        await staff.Submits(await staff.Opens(file), "form[action$='/suspension']", ("faits", "Trois colis annoncés ne sont jamais partis."), ("fondement", "livraison"));

        var gone = await app.Visitor().Opens(slug);
        (gone.Status, gone.Heading).ShouldBe((HttpStatusCode.Gone, "N’est plus en vente"));
        var closed = await app.Visitor().Opens($"/boutique/{Shop.Bobinelle}");
        closed.Text.ShouldContain("Cette boutique ne vend pas sur Sipoko en ce moment");
        closed.Document.QuerySelector("a[href^='/p/']").ShouldBeNull();
        (await app.Visitor().Opens($"/recherche?q={Uri.EscapeDataString(product.Heading)}")).Document.QuerySelector($"a[href='{slug}']").ShouldBeNull();
        (await app.Visitor().Submits(product, "form[action='/panier/lignes']")).Text.ShouldContain("Cette boutique ne vend plus sur Sipoko");
        (await seller.Browser.Opens("/vendeur")).Text.ShouldContain("Boutique suspendue");

        await seller.Browser.Submits(await seller.Browser.Opens("/vendeur/boutique/contestation"), "form[action$='/contestation']", ("contestation", "Les colis sont partis le 19, voici les preuves."));
        (await staff.Submits(await staff.Opens(file), "form[action$='/levee']", ("motif", "Preuves reçues"))).Text.ShouldContain("revient à une autre personne");
        (await other.Opens(file)).Text.ShouldContain("Les colis sont partis le 19");
        await other.Submits(await other.Opens(file), "form[action$='/levee']", ("motif", "Preuves reçues"));

        (await app.Visitor().Opens(slug)).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Visitor().Opens($"/recherche?q={Uri.EscapeDataString(product.Heading)}")).Document.QuerySelector($"a[href='{slug}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_shop_on_vacation_says_until_when_and_sells_nothing_meanwhile()
    {
        var seller = await Shop.Of(app, Shop.Bobinelle);
        var slug = (await app.Visitor().Opens($"/boutique/{Shop.Bobinelle}")).Document.QuerySelector("a[href^='/p/']")!.GetAttribute("href")!;
        var product = await app.Visitor().Opens(slug);
        var today = ParisTime.Day(app.Clock.GetUtcNow());

        await seller.Browser.Submits(await seller.Browser.Opens("/vendeur/boutique"), "form[action$='/vacances']", ("du", Iso(today)), ("au", Iso(today.AddDays(5))));

        var away = await app.Visitor().Opens(slug);
        away.Text.ShouldContain("Cette boutique est en congé jusqu’au");
        away.Document.QuerySelector("form[action='/panier/lignes']").ShouldBeNull();
        (await app.Visitor().Submits(product, "form[action='/panier/lignes']")).Text.ShouldContain("est en congé jusqu’au");

        await seller.Browser.Submits(await seller.Browser.Opens("/vendeur/boutique"), "form[action$='/vacances/fin']");
        (await app.Visitor().Opens(slug)).Document.QuerySelector("form[action='/panier/lignes']").ShouldNotBeNull();
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private async Task Invites(Buyer owner)
    {
        var team = await owner.Browser.Submits(await owner.Browser.Opens("/vendeur/equipe"), "form[action$='/invitations']", ("adresse", Helper.Email));
        team.Text.ShouldContain(Helper.Email);
        var link = app.Mails.To(Helper.Email, "vous invite").Single().Link("/invitation");
        (await app.Visitor().Opens(link)).Path.ShouldStartWith("/compte/connexion");

        var helper = await Buyer.WithAccount(app, Helper);
        await helper.EnrolsApp();
        (await helper.Browser.Submits(await helper.Browser.Opens(link), "form[action='/invitation']")).Path.ShouldBe("/vendeur");
        (await helper.Browser.Opens("/vendeur/boutique")).Heading.ShouldBe("Trévarez Bois");
        (await helper.Browser.Submits(await helper.Browser.Opens("/vendeur/formule"), "form[action='/vendeur/formule']", ("formule", "gratuite"))).Text.ShouldContain("Seul le propriétaire");

        (await owner.Browser.Submits(await owner.Browser.Opens("/vendeur/equipe"), "form[action^='/vendeur/equipe/'][action$='/retrait']")).Text.ShouldNotContain(Helper.Email);
    }

    /// <summary>Sends a step of the application as a browser does, papers included; the address of the next one.</summary>
    private async Task<string> Fills(Visitor applicant, string step, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var paper in step == "representant" ? new[] { "extrait", "identite" } : [])
        {
            var content = new ByteArrayContent("%PDF-1.4\n%%EOF"u8.ToArray());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(content, paper, $"{paper}.pdf");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/vendre/inscription/{step}") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return (await applicant.Tries(request)).Location ?? "";
    }
}
