using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Moderation;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Search;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;
using Sipoko.Catalog.Tests.Products;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Tests.Pages;

public class RenderTests
{
    private const string Hostile = "<script>alert(1)</script>\" onload=\"alert(2) {{ page.title }} '";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(CatalogModule).Assembly]), "v");

    private static readonly TraderIdentity Identity = new(
        "atelier-kori", Hostile, Hostile, Hostile, "999000011", Hostile, Hostile, Hostile, Hostile, Hostile, new(Hostile), Hostile, Hostile, Hostile, new DateOnly(2025, 3, 12));

    internal static readonly ShopCard Shop = new(Bowls.Kori, "atelier-kori", Hostile, Identity, Bowls.Noon);

    private static readonly Listing Listing = Bowls.Bowl with
    {
        Title = Hostile,
        Description = Hostile,
        Safety = Hostile,
        Attributes = [new(Hostile, Hostile)],
        Maker = new(Hostile, Hostile, new(Hostile)),
        Picture = new(Hostile, Hostile),
    };

    public static TheoryData<string> Views => [.. Pages.Keys];

    private static Dictionary<string, IPageView> Pages => new()
    {
        ["home"] = new ShowHomePage([ListedProduct.Of(Offering(5))], [Shop]),
        ["empty home"] = new ShowHomePage([], []),
        ["category"] = new ShowCategoryPage(Categories.All[0], new([ListedProduct.Of(Offering(5))], 60), new(2)),
        ["empty category"] = new ShowCategoryPage(Categories.All[0], Shelf.Empty, new(1)),
        ["product"] = new ShowProductPage(Offering(5), Bowls.Noon),
        ["sold out product, made to measure"] = new ShowProductPage(Offering(0, Listing with { MadeToMeasure = true }), Bowls.Noon),
        ["product with several photos"] = new ShowProductPage(Offering(5, Listing with { Picture = new("/images/produits/0123456789abcdef01234567-960.jpg", Hostile), MorePictures = [new(Hostile, Hostile)] }), Bowls.Noon),
        ["removed product"] = new ShowRemovedProductPage(Shop),
        ["seller's products"] = new ListSellerProductsPage(ProductQuery.Of(Hostile, null, "2"), new([(Product(), 0)], 120), []),
        ["seller's drafts"] = new ListSellerProductsPage(ProductQuery.Of(null, "brouillons", null), new([], 0), [Draft]),
        ["seller without products"] = new ListSellerProductsPage(ProductQuery.Of(null, null, null), new([], 0), []),
        ["editor of a new product"] = EditProductPage.Of(new(Bowls.Id, Bowls.Kori, null, Draft)),
        ["editor of a product"] = EditProductPage.Of(new(Bowls.Id, Bowls.Kori, Product(), null), Refused()),
        ["managed product"] = ManageProductPage.Of(Card(Product()), Refused()),
        ["managed product, removed"] = ManageProductPage.Of(Card(Product(Removed)), Refused()),
        ["managed product, contested"] = ManageProductPage.Of(Card(Product(Removed, Contested))),
        ["managed product, upheld"] = ManageProductPage.Of(Card(Product(Removed, Contested, new RemovalUpheld(Staff, Hostile, Bowls.Noon)))),
        ["managed product, lifted"] = ManageProductPage.Of(Card(Product(Removed, Contested, new RemovalLifted(Staff, Hostile, false, Bowls.Noon)))),
        ["moderation"] = new ShowModerationPage(null, [(Product(Removed, Contested), Hostile)], new([(Product(), Hostile)], 120), new(1, 50), null, Bowls.Noon),
        ["empty moderation"] = new ShowModerationPage(Hostile, [], new([], 0), new(1, 50), null, Bowls.Noon),
        ["moderated listing"] = new ShowListingPage(new(Product(), Shop, null, [Entry]), Staff, Refused()),
        ["contest to judge"] = new ShowListingPage(new(Product(Removed, Contested), Shop, new(Hostile), [Entry]), new(Guid.Empty), Refused()),
        ["contest of one's own decision"] = new ShowListingPage(new(Product(Removed, Contested), null, null, []), Staff, FormFields.Empty()),
        ["shop"] = new ShowShopPage(Shop, new([ListedProduct.Of(Offering(5))], 60), new(1)),
        ["empty shop"] = new ShowShopPage(Shop, Shelf.Empty, new(1)),
        ["search"] = new ShowSearchPage(SearchRequest.Of(Hostile, "prix", "2"), new([ListedProduct.Of(Offering(5))], 60), [Shop]),
        ["search without result"] = new ShowSearchPage(SearchRequest.Of(Hostile, null, null), Shelf.Empty, []),
    };

    private static readonly AccountId Staff = new(Guid.Parse("00000000-0000-7000-8000-000000000011"));
    private static readonly ListingRemoved Removed = new(Staff, new(Hostile, Hostile, IsByLaw: true), null, Bowls.Noon);
    private static readonly RemovalContested Contested = new(Sealed.Box<ContestText>(new(Bowls.Kori.Value), "Non"), Bowls.Noon);

    private static AuditEntry Entry => new(
        Guid.Empty, "Catalogue", Guid.Empty, Hostile, 1, Bowls.Noon, "catalog.product_published", Hostile, Hostile, new(Hostile, "seller", null, null, null, null, null, 0), "{}");

    private static ProductDraft Draft => new(
        Bowls.Id, Bowls.Kori, new Dictionary<string, string> { ["title"] = Hostile, ["description"] = Hostile, ["attribute_name-0"] = Hostile, ["price"] = Hostile, ["rows"] = "30" },
        [new(Hostile, Hostile), new(Hostile, Hostile)], IsOfProduct: false, Bowls.Noon);

    private static Product Product(params ProductEvent[] events) => Bowls.Given([Bowls.Published with { Listing = Listing }, .. events]).State;

    private static SellerProductCard Card(Product product) => new(product, 5, new(Hostile), HasDraft: true, Bowls.Noon);

    private static FormFields Refused()
    {
        var fields = FormFields.Empty();
        fields.Refuse("title", Hostile);
        fields.Refuse("price", Hostile);
        fields.Refuse("text", Hostile);
        fields.Refuse("attribute_name-0", Hostile);
        return fields;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Nothing_that_people_wrote_becomes_markup(string name)
    {
        var html = Renderer.Page(Pages[name], StaffRole.Admin);

        html.ShouldContain("</html>");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("\" onload=");
    }

    [Fact]
    public void The_page_of_a_product() => Renderer.Page(new ShowProductPage(Offering(2), Bowls.Noon)).MainRegion().ShouldMatchSnapshot("page-product");

    [Fact]
    public void A_product_on_sale_can_be_put_in_the_cart()
    {
        var html = Renderer.Page(new ShowProductPage(Offering(2), Bowls.Noon));

        html.ShouldContain("action=\"/panier/lignes\"");
        html.ShouldContain($"name=\"offer\" value=\"{Bowls.Offer.Value}\"");
        html.ShouldContain("min=\"1\" max=\"2\"");
        html.ShouldContain("Plus que 2");
        html.ShouldContain("Droit de rétractation\u00A0: 14 jours");
    }

    [Fact]
    public void A_sold_out_product_cannot()
    {
        var html = Renderer.Page(new ShowProductPage(Offering(0), Bowls.Noon));

        html.ShouldContain("type=\"submit\" disabled");
        html.ShouldNotContain("name=\"quantity\"");
    }

    [Fact]
    public void A_product_made_to_measure_says_that_it_cannot_be_withdrawn_from()
    {
        var html = Renderer.Page(new ShowProductPage(Offering(5, Listing with { MadeToMeasure = true }), Bowls.Noon));

        html.ShouldContain("L221-28, 3°");
        html.ShouldNotContain("Droit de rétractation\u00A0: 14 jours");
    }

    [Fact]
    public void A_reduction_shows_the_lowest_price_of_the_thirty_days_before()
    {
        var reduced = Bowls.Given(Bowls.Published, new PriceChanged(Money.OfCents(1_900), Bowls.Noon.AddDays(40))).State;
        var page = new ShowProductPage(new(reduced, Shop, 5), Bowls.Noon.AddDays(41));

        page.Price.ShouldBe("19,00\u00A0€");
        page.PriceBefore.ShouldBe("24,00\u00A0€");
        Renderer.Page(page).ShouldContain("Prix le plus bas des 30 jours");
    }

    private static Offering Offering(int available, Listing? listing = null) =>
        new(Bowls.Given(Bowls.Published with { Listing = listing ?? Listing }).State, Shop, available);
}
