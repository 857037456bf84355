using System.Net;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ClaimTests(SipokoApp app)
{
    private const string Bowl = "bol-gres-celadon";
    private const string Teapot = "theiere-gres-noir";
    private const string Glove = "gant-manique-matelasses";

    [Fact]
    public async Task A_buyer_who_types_the_reference_is_led_to_the_lines_as_the_next_step()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl, Glove);

        var next = await Step(buyer, await buyer.Browser.Opens("/retractation"), order);
        next.Status.ShouldBe(HttpStatusCode.OK);
        next.Document.QuerySelector(".errors, [role='alert']").ShouldBeNull(next.Text);
        next.Document.QuerySelectorAll("input[name='ligne']").Length.ShouldBe(2);
        (await Step(buyer, next, order)).ErrorOf("ligne").ShouldBeNull("the field is a group");
        (await Step(buyer, next, order)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "now the question was asked");

        var check = await Step(buyer, next, order, ("ligne", await OfferOf(Glove)));
        check.Heading.ShouldBe("Confirmer la rétractation");
        await buyer.Browser.Submits(check, "form[action='/retractation/confirmation']");
        var own = (await buyer.Browser.Opens("/compte/retours")).Text;
        own.ShouldContain($"Rétractation {order.Reference}");
        (await buyer.OpensOrder(order)).Text.ShouldContain("Renoncer au contrat ici", customMessage: "the bowl stays bought, and can still be withdrawn from");
    }

    [Fact]
    public async Task Articles_named_in_words_wait_for_staff_and_the_buyer_is_told_what_follows()
    {
        var guest = new Buyer(app, Person.Ferdinand);
        var order = await guest.Buys(Bowl, Teapot);
        var elsewhere = guest.Elsewhere();
        (await elsewhere.Withdraws(order, ("articles", "la théière seulement"))).Heading.ShouldBe("Votre rétractation est reçue");
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).ShouldNotContain(sent => sent.Subject.StartsWith("Un acheteur s’est rétracté", StringComparison.Ordinal), "nothing is withdrawn from until it is known what");

        var staff = await app.SignedIn("support");
        var inbox = await staff.Opens("/equipe/litiges");
        var page = await staff.Opens(inbox.Document.QuerySelectorAll("a[href^='/equipe/litiges/retractations/']")[^1].GetAttribute("href")!);
        page.Text.ShouldContain("la théière seulement");
        page.Document.QuerySelectorAll("input[name='ligne'][checked]").Length.ShouldBe(0);
        await staff.Submits(page, "form[action^='/equipe/litiges/retractations/']", ("ligne", await OfferOf(Teapot)), ("reponse", "Nous avons rattaché la théière."));

        var told = app.Mails.To(guest.Person.Email, "Nous avons rattaché la théière.").Last(sent => sent.Text.Contains(order.Reference, StringComparison.Ordinal));
        var claim = await guest.Elsewhere().Browser.Opens(told.Link("/compte/retours/"));
        claim.Text.ShouldContain("Théière");
        claim.Text.ShouldNotContain("Bol en grès");
    }

    [Fact]
    public async Task A_parcel_that_never_came_is_stopped_and_refunded()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl);
        await PromiseIsOver(order);

        var form = await buyer.Browser.Opens($"/compte/retours/nouveau?commande={order.Reference}&ligne={await OfferOf(Bowl)}&raison=non-recu");
        var asked = await buyer.Browser.Submits(form, "form[action='/compte/retours/nouveau']", ("recit", "Rien dans la boîte."));
        asked.Text.ShouldContain("Le vendeur répond au plus tard le");
        var claim = ClaimIn(asked);

        var shop = await Shop.Of(app, Shop.Kori);
        await shop.Browser.Submits(await shop.Browser.Opens($"/vendeur/retours/{claim}"), "form[action$='/remboursement']", ("confirme", "oui"));
        (await buyer.Browser.Opens($"/compte/retours/{claim}")).Text.ShouldContain("Le dossier est clos");
        (await buyer.OpensOrder(order)).Text.ShouldNotContain("Je n’ai rien reçu");
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).ShouldContain(sent => sent.Subject.Contains("expédi", StringComparison.OrdinalIgnoreCase), "it must not leave any more");
    }

    [Fact]
    public async Task What_the_seller_cancels_ends_the_claim_about_it()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl);
        await PromiseIsOver(order);
        var form = await buyer.Browser.Opens($"/compte/retours/nouveau?commande={order.Reference}&ligne={await OfferOf(Bowl)}&raison=non-recu");
        var claim = ClaimIn(await buyer.Browser.Submits(form, "form[action='/compte/retours/nouveau']", ("recit", "Rien dans la boîte.")));

        await (await Shop.Of(app, Shop.Kori)).Refuses(order, Guid.Parse(await OfferOf(Bowl)));
        (await buyer.Browser.Opens($"/compte/retours/{claim}")).Text.ShouldContain("Le dossier est clos");
    }

    [Fact]
    public async Task What_staff_refund_closes_the_claim_about_it_and_its_files_stay_among_its_parties()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl);
        var shop = await Shop.Of(app, Shop.Kori);
        await shop.Ships(order, "colissimo", "8R3000002");
        await buyer.ConfirmsReceipt(order);
        var form = await buyer.Browser.Opens($"/compte/retours/nouveau?commande={order.Reference}&ligne={await OfferOf(Bowl)}&raison=Defective");
        var asked = await buyer.Browser.SubmitsPicture(
            form, "form[action='/compte/retours/nouveau']", "photos", Pictures.Grey(30, 20), ("quantites", "1"), ("souhait", "Refund"), ("recit", "Il est fêlé, voyez la photo."));
        var claim = ClaimIn(asked);

        var file = asked.Document.QuerySelector("a[href*='/fichiers/']")!.GetAttribute("href")!;
        (await buyer.Browser.Opens(file)).Status.ShouldBe(HttpStatusCode.OK);
        (await shop.Browser.Opens(file.Replace("/compte/", "/vendeur/", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.OK);
        (await (await Shop.Of(app, Shop.Orvelin)).Browser.Opens(file.Replace("/compte/", "/vendeur/", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await Buyer.WithAccount(app, Person.Maxence)).Browser.Opens(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        var support = await app.SignedIn("support");
        (await support.Opens($"/equipe/litiges/{claim}/fichiers/{file.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound, "nobody has asked Sipoko to decide");

        var desk = $"/equipe/commandes/{order.Reference}/{await app.Database.Ask<Guid>("select id from returns.mt_doc_purchase where data ->> 'reference' = $1", order.Reference)}";
        await support.Submits(
            await support.Opens($"{desk}/remboursement"), "form[action$='/remboursement']", ($"amount-{Guid.Parse(await OfferOf(Bowl)):N}", "24"), ("cause", "decision"),
            ("facts", "Le bol est arrivé fêlé, la photo le montre."), ("ground", "Article L217-3"));
        var closed = (await buyer.Browser.Opens($"/compte/retours/{claim}")).Text;
        closed.ShouldContain("24,00 € remboursés par ailleurs");
        closed.ShouldContain("Le dossier est clos");
        (await shop.Browser.Opens($"/vendeur/retours/{claim}")).Document.QuerySelector("form[action$='/remboursement']").ShouldBeNull("nothing is left to give back");
    }

    [Fact]
    public async Task Of_two_requests_at_once_over_the_same_article_one_is_taken()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl);
        var shop = await Shop.Of(app, Shop.Kori);
        await shop.Ships(order, "colissimo", "8R3000001");
        await buyer.ConfirmsReceipt(order);
        var path = $"/compte/retours/nouveau?commande={order.Reference}&ligne={await OfferOf(Bowl)}&raison=Defective";
        var (one, other) = (await buyer.Browser.Opens(path), await buyer.Browser.Opens(path));

        (string, string)[] typed = [("quantites", "1"), ("souhait", "Refund"), ("recit", "Il est fêlé.")];
        var answers = await app.Settled(() => Task.WhenAll(new[] { one, other }.Select(page => buyer.Browser.SubmitsAtOnce(page, "form[action='/compte/retours/nouveau']", typed))));
        answers.Count(answer => answer.Status is HttpStatusCode.OK).ShouldBe(1);
        (await app.Database.Ask<long>("select count(*) from returns.mt_doc_claim where data -> 'subject' ->> 'reference' = $1", order.Reference)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_declarations_at_once_over_the_same_order_one_reaches_it()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl);
        var checks = new List<Answer>();
        foreach (var _ in new[] { 1, 2 })
        {
            var form = await buyer.Browser.Opens($"/retractation?commande={order.Reference}");
            checks.Add(await Step(buyer, form, order, ("ligne", await OfferOf(Bowl))));
        }

        await app.Settled(() => Task.WhenAll(checks.Select(check => buyer.Browser.SubmitsAtOnce(check, "form[action='/retractation/confirmation']"))));
        (await app.Database.Ask<long>("select count(*) from returns.mt_doc_claim where data -> 'subject' ->> 'reference' = $1", order.Reference)).ShouldBe(1);
    }

    private static Task<Answer> Step(Buyer buyer, Answer page, PlacedOrder order, params (string, string)[] lines) =>
        buyer.Browser.Submits(page, "form[action='/retractation']", [("nom", buyer.Person.Name), ("commande", order.Reference), ("adresse", buyer.Person.Email), .. lines]);

    private static string ClaimIn(Answer page) => page.Path.Split('?')[0].Split('/')[^1];

    /// <summary>The clock of the site is shared: the promise is moved instead.</summary>
    private Task PromiseIsOver(PlacedOrder order) => app.Database.Do(
        "update returns.mt_doc_purchase set data = jsonb_set(data, '{promisedBy}', '\"2026-11-18\"') where data ->> 'reference' = $1", order.Reference);

    private async Task<string> OfferOf(string slug) => (await app.Database.Ask<Guid>("select id from checkout.mt_doc_offer where data ->> 'slug' = $1", slug)).ToString();
}
