using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ErasedPersonTests(SipokoApp app)
{
    [Fact]
    public async Task Of_an_erased_person_every_page_shows_the_same_two_words_and_the_order_stays()
    {
        var buyer = await Buyer.WithAccount(app, Person.Gwendal);
        var order = await buyer.Buys("tablier-cuisine-coton");
        var shop = await Shop.Of(app, Shop.Orvelin);
        var shopPage = await shop.UrlOf(order);
        (await buyer.OpensOrder(order)).Text.ShouldContain(Person.Gwendal.Street);

        await app.Erases(order);

        var pages = new[] { await buyer.OpensOrder(order), await shop.OpensOrders(), await shop.Browser.Opens(shopPage) };
        var audit = await (await Auditor.Of(app)).Opens(order.Reference, "Vérifier un effacement demandé");
        foreach (var page in pages)
        {
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Text.ShouldContain("Personne effacée");
            page.Text.ShouldNotContain(Person.Gwendal.Name);
        }

        audit.Status.ShouldBe(HttpStatusCode.OK);
        audit.Text.ShouldNotContain(Person.Gwendal.Name);
        Auditor.Timeline(audit).ShouldContain(chapter => chapter.Type == "checkout.order_paid");

        (await shop.Ships(order, "dpd", "99887766")).Status.ShouldBe(HttpStatusCode.OK);
        app.Mails.To(Person.Gwendal.Email, "est en route").ShouldBeEmpty();
    }
}
