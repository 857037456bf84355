using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class RefusedOrderTests(SipokoApp app)
{
    private const string Form = "form[action='/commande/verification']";

    [Fact]
    public async Task The_last_item_goes_to_who_orders_first_and_the_other_is_told()
    {
        const string vase = "vase-soliflore-piece-unique";
        var (first, second) = (new Buyer(app, Person.Ysaline), new Buyer(app, Person.Baudouin));
        await first.PutsIntoCart(vase);
        await second.PutsIntoCart(vase);
        await second.PutsIntoCart("livre-terre-et-feu");
        var seen = await second.EntersDelivery();
        await first.Commits(await first.EntersDelivery());
        var before = await app.Database.Events();

        var refused = await second.Browser.Submits(seen, Form);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("vient d’être épuisé");
        refused.Text.ShouldContain("Rien n’a été débité");
        (await app.Database.Events()).ShouldBe(before, "nothing is half done");
        (await second.Browser.Opens("/panier")).Text.ShouldContain("Épuisé");
        (await second.Browser.Opens($"/p/{vase}")).Document.QuerySelector("button.buy[disabled]").ShouldNotBeNull();
        (await second.Browser.Posts("/panier/lignes", ("offer", seen.Document.QuerySelector("input[name=line]")!.GetAttribute("value")!.Split(':')[0]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_price_that_changed_meanwhile_is_shown_before_anything_is_ordered()
    {
        const string lamp = "lampe-bureau-articulee";
        var buyer = new Buyer(app, Person.Ysaline);
        await buyer.PutsIntoCart(lamp);
        var seen = await buyer.EntersDelivery();
        await app.SellerAsks(Shop.Bobinelle, lamp, Money.OfCents(8100));
        var before = await app.Database.Events();

        var refused = await buyer.Browser.Submits(seen, Form);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("81,00 € au lieu de 79,00 €");
        (await app.Database.Events()).ShouldBe(before);
        (await app.Visitor().Opens($"/p/{lamp}")).Text.ShouldContain("81,00 €");
        (await buyer.Commits(refused)).Reference.ShouldStartWith("SIP-2026-");
    }

    [Fact]
    public async Task A_double_click_orders_once()
    {
        var buyer = new Buyer(app, Person.Ysaline);
        await buyer.PutsIntoCart("nappe-lin-naturel");
        var check = await buyer.EntersDelivery();
        var placed = await app.Database.Ask<long>("select count(*) from checkout.mt_events where type = 'checkout.order_placed'");

        var answers = await buyer.Browser.SubmitsTwiceAtOnce(check, Form);

        answers.Select(answer => answer.LeftFor).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await app.Database.Ask<long>("select count(*) from checkout.mt_events where type = 'checkout.order_placed'")).ShouldBe(placed + 1);
        (await app.Visitor().StockOf("nappe-lin-naturel")).ShouldBe(9);
    }

    [Theory]
    [InlineData("total", "1")]
    [InlineData("total", "abc")]
    [InlineData("order", "00000000-0000-0000-0000-000000000000")]
    [InlineData("line", "0:0:0")]
    public async Task What_the_page_did_not_show_is_not_ordered(string field, string forged)
    {
        var buyer = new Buyer(app, Person.Ysaline);
        await buyer.PutsIntoCart("carnet-toile-de-lin");
        var check = await buyer.EntersDelivery();
        var before = await app.Database.Events();

        var refused = await buyer.Browser.Submits(check, Form, (field, forged));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Votre panier a changé");
        (await app.Database.Events()).ShouldBe(before);
    }

    [Fact]
    public async Task Another_buyers_order_number_on_the_form_gains_nothing()
    {
        var (owner, thief) = (new Buyer(app, Person.Ysaline), new Buyer(app, Person.Baudouin));
        await owner.PutsIntoCart("carnet-toile-de-lin");
        var owned = await owner.EntersDelivery();
        await owner.Commits(owned);
        await thief.PutsIntoCart("carnet-toile-de-lin");

        var answer = await thief.Browser.Submits(await thief.EntersDelivery(), Form, ("order", owned.ValueOf("order")!));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
