using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class PurchaseTests(SipokoApp app)
{
    private const string Bowl = "bol-gres-celadon";
    private const string Teapot = "theiere-gres-noir";
    private const string Sheets = "parure-lit-lin-bleu-orage";
    private const string Notebook = "carnet-toile-de-lin";

    [Fact]
    public async Task A_guest_finds_two_sellers_products_and_pays_once_however_often_it_is_told()
    {
        var guest = new Buyer(app, Person.Ysaline);
        (await guest.Browser.Opens("/recherche?q=theiere+noir")).Document.QuerySelectorAll($"a[href='/p/{Teapot}']").ShouldNotBeEmpty("accents do not count");
        var before = (await Stock(Teapot), await Stock(Sheets));
        await guest.PutsIntoCart(Teapot, 2);
        (await guest.PutsIntoCart(Sheets)).Text.ShouldContain("329,00 €");

        var order = await guest.Commits(await guest.EntersDelivery());
        (await Stock(Teapot), await Stock(Sheets)).ShouldBe((before.Item1 - 2, before.Item2 - 1), "stock is held while the buyer pays");
        (await guest.ComesBack(order)).Text.ShouldContain("Votre paiement est en cours");

        await app.Stripe.BuyerPays(order);
        var thanks = await guest.ComesBack(order);
        thanks.Text.ShouldContain("Paiement reçu");
        thanks.Text.ShouldContain(order.Reference);
        (await app.Stripe.Tells(StripeSide.Completed, order)).ShouldBe(HttpStatusCode.OK);
        (await app.Stripe.Tells(StripeSide.Completed, order)).ShouldBe(HttpStatusCode.OK);
        (await guest.ComesBack(order)).Text.ShouldContain("Paiement reçu");

        await IsPaidOnce(order, guest.Person);
        (await Stock(Teapot), await Stock(Sheets)).ShouldBe((before.Item1 - 2, before.Item2 - 1));
    }

    [Fact]
    public async Task Stripes_news_may_come_before_the_buyer_does()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var order = await guest.Orders(Bowl, Notebook);
        await app.Stripe.BuyerPays(order);

        (await app.Stripe.Tells(StripeSide.Completed, order)).ShouldBe(HttpStatusCode.OK);
        (await guest.ComesBack(order)).Text.ShouldContain("Paiement reçu");

        await IsPaidOnce(order, guest.Person);
    }

    [Fact]
    public async Task Wrong_delivery_fields_are_told_with_all_that_was_typed()
    {
        var guest = new Buyer(app, Person.Baudouin);
        await guest.PutsIntoCart(Bowl);

        (string Name, string Value)[] typed =
            [("email", "baudouin"), ("name", "Baudouin <b>T</b>"), ("line1", ""), ("line2", "Bâtiment É"), ("postal_code", "97400"), ("city", "Saint-Denis"), ("phone", "12")];

        var page = await guest.Browser.Posts("/commande", typed);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("email")!.ShouldContain("adresse e-mail complète");
        page.ErrorOf("line1")!.ShouldContain("Indiquez le numéro et la rue");
        page.ErrorOf("postal_code")!.ShouldContain("France métropolitaine");
        page.ErrorOf("phone")!.ShouldContain("numéro joignable");
        page.Document.QuerySelectorAll("#erreurs li").Length.ShouldBe(4);
        typed.Select(field => page.ValueOf(field.Name)).ShouldBe(typed.Select(field => field.Value));
    }

    [Fact]
    public async Task The_page_before_the_order_says_all_that_the_law_asks()
    {
        var guest = new Buyer(app, Person.Ysaline);
        await guest.PutsIntoCart("rideau-lin-sur-mesure");
        await guest.PutsIntoCart(Bowl, 2);

        var check = await guest.EntersDelivery();

        check.Document.QuerySelector("button.buy")!.TextContent.ShouldBe("Commander avec obligation de paiement");
        foreach (var said in new[] { "Atelier Kori", "Orvelin Textiles", "SIREN", "237,00 €", "Fabriqué sur mesure : pas de droit de rétractation", "Rétractation possible pendant 14 jours", "Livré au plus tard le", guest.Person.Name, guest.Person.Street, "29000 Quimper" })
        {
            check.Text.ShouldContain(said);
        }
    }

    [Fact]
    public async Task An_accounts_order_is_shipped_received_and_talked_about()
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        var order = await buyer.Buys(Bowl, Notebook);
        var shop = await Shop.Of(app, Shop.Kori);

        (await shop.Browser.Opens(await shop.UrlOf(order))).Text.ShouldContain(buyer.Person.Street);
        (await shop.Ships(order, "colissimo", "8R1234")).Text.ShouldContain("Expédiée");
        var mail = app.Mails.To(buyer.Person.Email, $"votre commande {order.Reference}").Single(sent => sent.Subject.Contains("est en route", StringComparison.Ordinal));
        mail.Text.ShouldContain("https://www.laposte.fr/outils/suivre-vos-envois?code=8R1234");

        var page = await buyer.OpensOrder(order);
        page.Document.QuerySelector("a[href='https://www.laposte.fr/outils/suivre-vos-envois?code=8R1234']").ShouldNotBeNull();
        await buyer.ConfirmsReceipt(order);
        (await buyer.OpensOrder(order)).Text.ShouldContain("Rétractation sans motif jusqu’au");
        app.Mails.To(buyer.Person.Email, order.Reference).Count(sent => sent.Text.Contains("Vos droits sur votre commande", StringComparison.Ordinal)).ShouldBe(1);
        (await buyer.Browser.Opens("/compte/retours")).Text.ShouldContain(order.Reference);
        (await buyer.Browser.Opens("/compte/commandes")).Text.ShouldContain(order.Reference);

        (await buyer.Writes(order, "Atelier Kori", "Bonjour, le bol passe-t-il au four ?")).Text.ShouldContain("le bol passe-t-il au four");
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).Count(sent => sent.Text.Contains("Un acheteur vous a écrit", StringComparison.Ordinal)).ShouldBe(1);
        (await shop.Answers(order, "Oui, jusqu’à 180 degrés.")).Text.ShouldContain("le bol passe-t-il au four");
        (await buyer.OpensThread(order, "Atelier Kori")).Text.ShouldContain("Oui, jusqu’à 180 degrés.");
        app.Mails.To(buyer.Person.Email, order.Reference).Count(sent => sent.Subject.StartsWith("Atelier Kori vous a écrit", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_guest_follows_everything_by_the_links_of_the_mails()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var order = await guest.Buys("gant-manique-matelasses");
        var shop = await Shop.Of(app, Shop.Orvelin);
        await shop.Ships(order, "dpd", "1234567890");
        await shop.Answers(order, "Votre colis est parti.");
        var mails = app.Mails.To(guest.Person.Email, order.Reference);

        foreach (var (subject, part) in new[] { ("confirmation", "/compte/commandes/"), ("est en route", "/compte/commandes/"), ("vous a écrit", "/compte/messages/") })
        {
            var mail = mails.Single(sent => sent.Subject.Contains(subject, StringComparison.Ordinal));
            (await guest.Elsewhere().Browser.Opens(mail.Link(part))).Status.ShouldBe(HttpStatusCode.OK, $"{mail.Subject}: the link opens without an account");
        }

        (await guest.Elsewhere().OpensOrder(order)).Path.ShouldStartWith("/compte/connexion");
    }

    private async Task IsPaidOnce(PlacedOrder order, Person person)
    {
        (await app.Database.Ask<long>("select count(*) from checkout.mt_events where type = 'checkout.order_paid' and stream_id = (select id from checkout.mt_doc_order where data ->> 'reference' = $1)", order.Reference)).ShouldBe(1);
        (await app.Database.Events("checkout.payment_started", order.Reference)).ShouldBe(1);
        (await app.Database.Events("fulfilment.seller_order_prepared", order.Reference)).ShouldBe(2);
        (await app.Database.Events("messaging.order_thread_opened", order.Reference)).ShouldBe(2);
        app.Mails.To(person.Email, order.Reference).Count.ShouldBe(1, "one confirmation");
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).Count.ShouldBe(1);
        app.Mails.To(Shop.EmailOf(Shop.Orvelin), order.Reference).Count.ShouldBe(1);
    }

    private Task<int> Stock(string slug) => app.Visitor().StockOf(slug);
}
