using System.Net;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ReturnTests(SipokoApp app)
{
    private const string Bowl = "bol-gres-celadon";
    private const string Teapot = "theiere-gres-noir";
    private const string Glove = "gant-manique-matelasses";

    [Fact]
    public async Task A_guest_withdraws_after_receipt_sends_back_and_the_seller_refunds()
    {
        var guest = new Buyer(app, Person.Ferdinand);
        var order = await guest.Buys(Glove);
        var shop = await Received(guest, order, Shop.Orvelin, "1234567801");

        var receipt = await guest.Withdraws(order, ("ligne", await OfferOf(Glove)));
        receipt.Heading.ShouldBe("Votre rétractation est reçue");
        var mail = app.Mails.To(guest.Person.Email, "Accusé de réception").Single(sent => sent.Subject.Contains(order.Reference, StringComparison.Ordinal));
        mail.Text.ShouldContain("20 novembre 2026 à");
        (await guest.Withdraws(order, ("ligne", await OfferOf(Glove)))).Status.ShouldBe(HttpStatusCode.OK, "declaring again does no harm");

        var elsewhere = guest.Elsewhere();
        var page = await elsewhere.Browser.Opens(mail.Link("/compte/retours/"));
        page.Text.ShouldContain("À renvoyer");
        (await elsewhere.Browser.Submits(page, "form[action$='/envoi']", ("transporteur", "Colissimo"), ("suivi", "8R7654321"))).Text.ShouldContain("Retour en chemin");

        var claim = $"/vendeur/retours/{ClaimIn(page)}";
        (await shop.Browser.Opens("/vendeur/retours")).Text.ShouldContain(order.Reference);
        (await shop.Browser.Submits(await shop.Browser.Opens(claim), "form[action$='/controle']", ("controle", "conforme"))).Text.ShouldContain("Retour reçu et conforme");
        (await elsewhere.Browser.Opens(page.Path.Split('?')[0])).Text.ShouldContain("Le dossier est clos", customMessage: "Checkout sent the money back and said so");
    }

    [Fact]
    public async Task A_buyer_withdraws_before_anything_left()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Teapot);

        var form = await buyer.Browser.Opens($"/retractation?commande={order.Reference}");
        form.ValueOf("adresse").ShouldBe(buyer.Person.Email);
        form.Text.ShouldContain("Pas encore expédié");
        var before = app.Mails.To(buyer.Person.Email, order.Reference).Count;
        await buyer.Withdraws(order, ("ligne", await OfferOf(Teapot)));
        app.Mails.To(buyer.Person.Email, order.Reference).Count.ShouldBe(before + 2, "the receipt, and the refund");

        var own = await buyer.Browser.Opens("/compte/retours");
        own.Text.ShouldContain($"Rétractation {order.Reference}");
        own.Text.ShouldContain("Remboursé", customMessage: "nothing had left: Fulfilment stopped it and Checkout sent the money back");
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).ShouldContain(sent => sent.Subject.StartsWith("Un acheteur s’est rétracté", StringComparison.Ordinal));
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).Count.ShouldBe(2, "the order, and the notice not to ship it");
    }

    [Fact]
    public async Task Whether_an_order_exists_is_told_to_nobody_and_every_declaration_is_received()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl);
        var stranger = new Buyer(app, Person.Maxence);

        var real = await stranger.Withdraws(order);
        var none = await stranger.Withdraws(order with { Reference = "SIP-2026-999998" });

        Without(real).ShouldBe(Without(none));
        app.Mails.To(stranger.Person.Email, "Accusé de réception").Count.ShouldBe(2);
        (await buyer.Browser.Opens("/compte/retours")).Text.ShouldNotContain($"Rétractation {order.Reference}");
        var staff = await app.SignedIn("support");
        var inbox = await staff.Opens("/equipe/litiges");
        var notice = await staff.Opens(inbox.Document.QuerySelector("a[href^='/equipe/litiges/retractations/']")!.GetAttribute("href")!);
        notice.Text.ShouldContain(stranger.Person.Email);
        await staff.Submits(notice, "form[action^='/equipe/litiges/retractations/']", ("reponse", "Aucune commande à ce nom."));
        app.Mails.To(stranger.Person.Email, "Aucune commande à ce nom.").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_defective_article_goes_back_with_a_label_and_is_refunded()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl, Glove); // what the way back costs must fit into what was paid
        var shop = await Received(buyer, order, Shop.Kori, "8R1000001");

        var asked = await buyer.AsksReturn(order, Bowl, "Defective");
        asked.Text.ShouldContain("Le vendeur répond au plus tard le");
        var claim = ClaimIn(asked);
        (await shop.Browser.Opens("/vendeur")).Text.ShouldContain("Demandes à répondre");
        (await shop.Browser.Submits(await shop.Browser.Opens($"/vendeur/retours/{claim}"), "form[action$='/accord']", ("consignes", "À déposer en point relais."))).Text.ShouldContain("Retour accepté");
        app.Mails.To(buyer.Person.Email, order.Reference).ShouldContain(sent => sent.Subject.StartsWith("Le vendeur accepte le retour", StringComparison.Ordinal));

        var page = await buyer.Browser.Opens($"/compte/retours/{claim}");
        page.Text.ShouldContain("À déposer en point relais.");
        (await buyer.Browser.Submits(page, "form[action$='/envoi']", ("transporteur", "Colissimo"), ("suivi", "8R1000002"), ("cout", "6,50"))).Text.ShouldContain("frais 6,50 €");
        var inspected = await shop.Browser.Submits(await shop.Browser.Opens($"/vendeur/retours/{claim}"), "form[action$='/controle']", ("controle", "conforme"));
        inspected.Text.ShouldContain("dont 6,50 € de frais de retour");
        (await buyer.Browser.Opens($"/compte/retours/{claim}")).Text.ShouldContain("30,50 € remboursés", customMessage: "the bowl and the way back");
        (await buyer.OpensThread(order, "Atelier Kori")).Text.ShouldContain("Retour accepté");
    }

    [Fact]
    public async Task A_refused_return_is_decided_by_staff_with_reasons_and_contested_before_another()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys(Bowl);
        var shop = await Received(buyer, order, Shop.Kori, "8R2000001");
        var claim = ClaimIn(await buyer.AsksReturn(order, Bowl, "NotAsDescribed"));
        await shop.Browser.Submits(await shop.Browser.Opens($"/vendeur/retours/{claim}"), "form[action$='/refus']", ("motif", "Le bol est conforme à la photo."));

        var disputed = await buyer.Browser.Submits(await buyer.Browser.Opens($"/compte/retours/{claim}"), "form[action$='/litige']", ("litige", "La couleur n’a rien à voir."));
        disputed.Text.ShouldContain("Sipoko examine");
        await shop.Browser.Submits(await shop.Browser.Opens($"/vendeur/retours/{claim}"), "form[action$='/explications']", ("explications", "Voici la fiche de l’émail."));

        var support = await app.SignedIn("support");
        var page = await support.Opens($"/equipe/litiges/{claim}");
        page.Text.ShouldContain("La couleur n’a rien à voir.");
        page.Text.ShouldContain("Voici la fiche de l’émail.");
        (await support.Submits(page, "form[action$='/decision']", ("decision", "Reject"), ("faits", "Non."), ("fondement", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await support.Submits(page, "form[action$='/decision']", ("decision", "Reject"), ("faits", "La photo montre la couleur reçue."), ("fondement", "L. 217-5"))).Text.ShouldContain("Demande rejetée");

        var contested = await buyer.Browser.Submits(await buyer.Browser.Opens($"/compte/retours/{claim}"), "form[action$='/contestation']", ("contestation", "La photo a été changée depuis."));
        contested.Text.ShouldContain("Sipoko examine");
        (await support.Opens($"/equipe/litiges/{claim}")).Text.ShouldContain("la contestation revient à une autre personne");
        var admin = await app.SignedIn("equipe");
        var final = await admin.Submits(await admin.Opens($"/equipe/litiges/{claim}"), "form[action$='/decision']", ("decision", "Refund"), ("faits", "La photo a changé après la commande."), ("fondement", "L. 217-5"));
        final.Text.ShouldContain("Remboursement de 24,00 € lancé");
        app.Mails.To(buyer.Person.Email, order.Reference).Count(sent => sent.Subject.StartsWith("Décision de Sipoko", StringComparison.Ordinal)).ShouldBe(2);
    }

    private async Task<Shop> Received(Buyer buyer, PlacedOrder order, string shop, string tracking)
    {
        var seller = await Shop.Of(app, shop);
        await seller.Ships(order, shop == Shop.Orvelin ? "dpd" : "colissimo", tracking);
        await buyer.ConfirmsReceipt(order);
        return seller;
    }

    private static string ClaimIn(Answer page) => page.Path.Split('?')[0].Split('/')[^1];

    private static string Without(Answer page) => string.Join(' ', page.Text.Split(' ').Where(word => !word.Contains('-', StringComparison.Ordinal) && !word.Any(char.IsAsciiDigit)));

    private async Task<string> OfferOf(string slug) => (await app.Database.Ask<Guid>("select id from checkout.mt_doc_offer where data ->> 'slug' = $1", slug)).ToString();
}
