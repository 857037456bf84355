using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Tests.Products;
using Sipoko.Catalog.Work;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Work;

public class WorkTests
{
    private static readonly ListingRemoved Removed = new(new(Guid.Empty), new("Le bol est présenté comme antique.", "Article L121-2", IsByLaw: true), null, Noon);
    private static readonly RemovalContested Contested = new(Sealed.Box<ContestText>(new(Kori.Value), "Non"), Noon.AddDays(1));

    [Fact]
    public void Staff_see_contests_with_their_day_and_one_line_for_new_listings()
    {
        var work = ListCatalogWorkHandler.Of([Given(Published, Removed, Contested).State, Given(Published, Removed).State], 3, Noon).Items;

        work.Select(item => (item.Kind, item.Title, item.Deadline)).ShouldBe([("Retraits contestés", Bowl.Title, Noon.AddDays(15)), ("Fiches à relire", "3\u00A0fiches récentes à relire", null)]);
    }

    [Fact]
    public void Nothing_waits_when_all_was_read() => ListCatalogWorkHandler.Of([], 0, null).Items.ShouldBeEmpty();

    [Fact]
    public void A_seller_sees_removals_to_contest_what_is_sold_out_and_drafts()
    {
        var draft = new ProductDraft(Id, Kori, new Dictionary<string, string>(), [], IsOfProduct: false, Noon);
        var work = ListSellerCatalogWorkHandler.Of([Given(Published, Removed).State, Given(Published, Removed, Contested).State], [Given(Published).State], [draft, draft with { IsOfProduct = true }], Noon).Items;

        work.Select(item => item.Kind).ShouldBe(["Produits retirés par l’équipe", "Produits épuisés", "Brouillons à terminer", "Modifications non publiées"]);
        work[2].ShouldSatisfyAllConditions(item => item.Title.ShouldBe("Sans titre"), item => item.Url.ShouldEndWith("/fiche"));
    }

    [Fact]
    public void What_can_no_longer_be_contested_waits_no_more() =>
        ListSellerCatalogWorkHandler.Of([Given(Published, Removed).State], [], [], Noon.AddMonths(7)).Items.ShouldBeEmpty();
}
