using Sipoko.Catalog.Products;
using Sipoko.Catalog.Search;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;
using Sipoko.Catalog.Tests.Products;

namespace Sipoko.Catalog.Tests.Search;

public class MarketTests
{
    private static readonly Paging First = new(1);

    private readonly Market market = new();

    public MarketTests() => market.Put(Bowls.Kori, CardOf("atelier-kori"), isHidden: false);

    [Fact]
    public void A_product_is_found_when_it_holds_all_the_words()
    {
        Publish("bol-vert", 24, ("bol", 1), ("vert", 2));
        Publish("bol-bleu", 24, ("bol", 1), ("bleu", 2));

        Found("bol").ShouldBe(["bol-bleu", "bol-vert"], "the newest of equals first");
        Found("bol", "vert").ShouldBe(["bol-vert"]);
        Found("bol", "rouge").ShouldBeEmpty();
        Found().ShouldBe(["bol-bleu", "bol-vert"], "without words everything");
    }

    [Fact]
    public void A_word_of_the_title_weighs_more_than_one_of_the_text()
    {
        Publish("titre", 10, ("bol", 1));
        market.Put(Product("texte", 10), true, [("bol", [TextRank.Place(1, 0)])]);

        Found("bol").ShouldBe(["titre", "texte"]);
    }

    [Fact]
    public void Words_side_by_side_come_before_words_far_apart()
    {
        Publish("cote-a-cote", 10, ("bol", 1), ("vert", 2));
        Publish("loin", 10, ("bol", 1), ("vert", 60));

        Found("bol", "vert").ShouldBe(["cote-a-cote", "loin"]);
    }

    [Fact]
    public void Prices_order_what_was_found()
    {
        Publish("cher", 90, ("bol", 1));
        Publish("donne", 5, ("bol", 1));
        Publish("moyen", 40, ("bol", 1));

        Slugs(market.Find(["bol"], Ranking.Cheapest, First)).ShouldBe(["donne", "moyen", "cher"]);
        Slugs(market.Find(["bol"], Ranking.Dearest, First)).ShouldBe(["cher", "moyen", "donne"]);
    }

    [Fact]
    public void A_product_that_is_withdrawn_is_not_found_until_it_is_back()
    {
        Publish("bol", 24, ("bol", 1));
        Put("bol", false, ("bol", 1));
        Found("bol").ShouldBeEmpty();
        market.OfCategory("vaisselle", First).Total.ShouldBe(0);

        Put("bol", true, ("bol", 1));
        Found("bol").ShouldBe(["bol"]);
    }

    [Fact]
    public void A_hidden_shop_takes_its_products_along()
    {
        Publish("bol", 24, ("bol", 1));
        market.Put(Bowls.Kori, CardOf("atelier-kori"), isHidden: true);
        Found("bol").ShouldBeEmpty();
        market.ShopsNamed("atelier", 6).ShouldBeEmpty();

        market.Put(Bowls.Kori, CardOf("atelier-kori"), isHidden: false);
        Found("bol").ShouldBe(["bol"]);
        market.ShopsNamed("atelier", 6).Count.ShouldBe(1);
    }

    [Fact]
    public void A_text_told_anew_is_found_by_its_new_words_only()
    {
        for (var number = 0; number < 50; number++)
        {
            Publish($"autre-{number}", 24, ("bol", 1), ("gris", 2));
        }

        Publish("notre", 24, ("bol", 1), ("vert", 2));
        Publish("dernier", 24, ("bol", 1), ("bleu", 2));
        Put("notre", true, ("vase", 1), ("bleu", 2), ("vase", 9));
        Put("autre-7", true, ("bleu", 3));

        Found("vert").ShouldBeEmpty();
        Found("vase").ShouldBe(["notre"]);
        Found("bleu").ShouldBe(["dernier", "notre", "autre-7"], ignoreOrder: true);
        market.Find(["bol"], Ranking.Newest, First).Total.ShouldBe(50);
    }

    [Fact]
    public void Shelves_are_leafed_through_from_the_newest()
    {
        for (var number = 0; number < 60; number++)
        {
            Publish($"bol-{number}", 24, ("bol", 1));
        }

        var third = market.OfShop(Bowls.Kori, new Paging(3));
        third.Total.ShouldBe(60);
        Slugs(third).ShouldBe([.. Enumerable.Range(0, 12).Reverse().Select(number => $"bol-{number}")]);
        Slugs(market.Find(["bol"], Ranking.Newest, new Paging(3))).ShouldBe(Slugs(third));
        market.OfCategory("jardin", First).Total.ShouldBe(0);
    }

    private void Publish(string slug, int euros, params (string Word, int At)[] title) => market.Put(Product(slug, euros), true, Words(title));

    private void Put(string slug, bool isOnSale, params (string Word, int At)[] title) => market.Put(Product(slug, 24), isOnSale, Words(title));

    private string[] Found(params string[] lexemes) => Slugs(market.Find(lexemes, Ranking.Relevance, First));

    private ListedProduct Product(string slug, int euros) => new(
        new(DerivedId.Of(System.Text.Encoding.UTF8.GetBytes(slug))), new(DerivedId.Of(System.Text.Encoding.UTF8.GetBytes($"{slug}/offer"))), slug, slug, "vaisselle", Money.OfCents(euros * 100), 2, Condition.New,
        "/images/demo/bol.svg", true, market.Shop(Bowls.Kori));

    private static IReadOnlyList<(string, ushort[])> Words((string Word, int At)[] title) =>
        [.. title.GroupBy(one => one.Word).Select(word => (word.Key, word.Select(one => TextRank.Place(one.At, 3)).ToArray()))];

    private static string[] Slugs(Shelf shelf) => [.. shelf.Products.Select(product => product.Slug)];

    private static ShopCard CardOf(string slug) => new(Bowls.Kori, slug, "atelier kori", Pages.RenderTests.Shop.Identity, Bowls.Noon);
}
