using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Tests.Products;
using Sipoko.Web.Forms;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Editor;

public class EditorTests
{
    private static readonly DraftPicture First = new("/images/demo/un.svg", "Bol vu de face");
    private static readonly DraftPicture Second = new("/images/demo/deux.svg", "Bol vu de dessus");
    private static readonly ProductDraft Draft = new(Id, Kori, new Dictionary<string, string>(), [First, Second], IsOfProduct: false, Noon);

    private static readonly Dictionary<string, string> Complete = new()
    {
        ["title"] = "Bol en grès", ["category"] = "vaisselle", ["description"] = "Un bol généreux,\ttourné à la main.", ["condition"] = "New", ["price"] = "24,90", ["vat"] = "2000", ["stock"] = "12",
        ["dispatch_working_days"] = "3", ["maker_name"] = "Atelier Kori", ["maker_address"] = "18 rue des Fours, 87000 Limoges", ["maker_email"] = "kori@vendeurs.example",
        ["attribute_name-0"] = "Matière", ["attribute_value-0"] = "Grès", ["picture_alt-0"] = "Bol vu de face", ["picture_alt-1"] = "Bol vu de dessus",
    };

    [Fact]
    public async Task A_complete_form_is_a_product()
    {
        EditProductForm.TryParse(await Form(Complete), New, out var parsed).ShouldBeTrue();

        (parsed!.Price, parsed.Vat, parsed.Stock).ShouldBe((Money.OfCents(2_490), Rate.Percent(20), 12));
        parsed.Listing.Description.ShouldBe("Un bol généreux, tourné à la main.");
        parsed.Listing.AllPictures().Select(picture => picture.Alt).ShouldBe(["Bol vu de face", "Bol vu de dessus"]);
        parsed.Listing.Attributes.ShouldBe([new("Matière", "Grès")]);
        ListingRules.Fault(parsed.Listing).ShouldBeNull();
    }

    [Fact]
    public async Task An_empty_form_is_told_all_that_it_lacks()
    {
        var fields = await Form([]);

        EditProductForm.TryParse(fields, New with { Draft = Draft with { Pictures = [] } }, out _).ShouldBeFalse();

        fields.Errors.Select(error => error.Name).ShouldBe(
            ["title", "category", "description", "condition", "price", "vat", "stock", "dispatch_working_days", "maker_name", "maker_address", "maker_email", "picture"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("attribute_value-0", "", "attribute_value-0")]
    [InlineData("attribute_name-0", "", "attribute_name-0")]
    [InlineData("price", "0", "price")]
    [InlineData("price", "200000", "price")]
    [InlineData("picture_alt-1", "", "picture_alt-1")]
    [InlineData("safety", "ab", "safety")]
    [InlineData("description", "Un bol généreux, à voir sur www.ailleurs.example", "description")]
    [InlineData("title", "Bol", "title")]
    [InlineData("dispatch_working_days", "21", "dispatch_working_days")]
    public async Task A_fault_is_told_on_its_field(string name, string value, string field)
    {
        var fields = await Form(new(Complete) { [name] = value });

        EditProductForm.TryParse(fields, New, out _).ShouldBeFalse();

        fields.Errors.Select(error => error.Name).ShouldBe([field]);
    }

    [Fact]
    public async Task An_attribute_is_said_once()
    {
        var fields = await Form(new(Complete) { ["attribute_name-1"] = "matière", ["attribute_value-1"] = "Terre" });

        EditProductForm.TryParse(fields, New, out _).ShouldBeFalse();

        fields.ErrorOf("attribute_name-1")!.ShouldContain("deux fois");
    }

    [Fact]
    public async Task What_was_typed_of_a_product_reads_as_the_same_listing()
    {
        var product = Given(Published).State;
        var typed = new Dictionary<string, string>(EditProductForm.TypedOf(product.Listing)) { ["picture_alt-0"] = product.Listing.Picture.Alt };

        EditProductForm.TryParse(await Form(typed), new(Id, Kori, product, null), out var parsed).ShouldBeTrue();

        ReviseListingHandler.Decide(new(Id, Kori, parsed!.Listing), product, Noon).Events.ShouldBeEmpty();
        parsed.Price.ShouldBe(product.Price, "the price is not the editor's to change");
    }

    [Fact]
    public async Task What_no_text_column_can_hold_is_not_kept() =>
        EditProductForm.Typed(await Form(new() { ["title"] = "Bol\0 \ud83d en grès\u0007", ["autre"] = "x", ["description"] = new string('a', 50_000) }))
            .ShouldSatisfyAllConditions(typed => typed["title"].ShouldBe("Bol  en grès"), typed => typed.Keys.ShouldNotContain("autre"), typed => typed["description"].Length.ShouldBe(12_000));

    [Fact]
    public void What_could_not_be_kept_is_still_a_new_product()
    {
        var refused = EditProductPage.Of(New with { Draft = Draft, IsKept = false });
        (refused.FormUrl, refused.Kept, refused.DiscardLabel).ShouldBe(($"/vendeur/produits/{Id.Value}/fiche?nouveau=1", null, null));
        EditProductPage.Of(New with { Draft = Draft }).FormUrl.ShouldEndWith("/fiche");
    }

    [Fact]
    public void Photos_are_moved_and_taken_out()
    {
        DraftAction.Of("monter:1")!.ApplyTo(Draft).Pictures.ShouldBe([Second, First]);
        DraftAction.Of("descendre:0")!.ApplyTo(Draft).Pictures.ShouldBe([Second, First]);
        DraftAction.Of("retirer:0")!.ApplyTo(Draft).Pictures.ShouldBe([Second]);
        DraftAction.Of("monter:0")!.ApplyTo(Draft).Pictures.ShouldBe([First, Second]);
        DraftAction.Of("descendre:7")!.ApplyTo(Draft).Pictures.ShouldBe([First, Second]);
    }

    [Fact]
    public void Rows_are_added_up_to_thirty()
    {
        var more = DraftAction.Of("lignes")!;
        EditProductForm.RowsOf(more.ApplyTo(Draft).Typed).ShouldBe(20);
        EditProductForm.RowsOf(more.ApplyTo(more.ApplyTo(more.ApplyTo(Draft))).Typed).ShouldBe(30);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("monter")]
    [InlineData("monter:8")]
    [InlineData("monter:-1")]
    [InlineData("lignes:1")]
    [InlineData("supprimer")]
    public void No_other_button_is_known(string? action) => DraftAction.Of(action).ShouldBeNull();

    [Fact]
    public void Another_sellers_draft_or_product_is_answered_like_an_absent_one()
    {
        KeepDraftHandler.Fault(new(Draft), known: null, product: null, drafts: 199).ShouldBeNull();
        KeepDraftHandler.Fault(new(Draft), Draft, Given(Published).State, 0).ShouldBeNull();
        KeepDraftHandler.Fault(new(Draft with { SellerId = Another }), Draft, null, 0).ShouldBe(ProductRefusal.NotYours);
        KeepDraftHandler.Fault(new(Draft with { SellerId = Another }), null, Given(Published).State, 0).ShouldBe(ProductRefusal.NotYours);
    }

    [Fact]
    public void A_seller_keeps_two_hundred_drafts_at_most() => KeepDraftHandler.Fault(new(Draft), null, null, 200).ShouldBe(ProductRefusal.TooManyDrafts);

    [Fact]
    public void A_count_of_stock_is_the_sellers_own_and_possible()
    {
        var product = Given(Published).State;
        CountStockHandler.Fault(new(Id, Kori, Movement, 3, 100_000), product).ShouldBeNull();
        CountStockHandler.Fault(new(Id, Kori, Movement, 3, 100_001), product).ShouldBe(ProductRefusal.BadStock);
        CountStockHandler.Fault(new(Id, Kori, Movement, 3, -1), product).ShouldBe(ProductRefusal.BadStock);
        CountStockHandler.Fault(new(Id, Another, Movement, 3, 5), product).ShouldBe(ProductRefusal.NotYours);
        CountStockHandler.Fault(new(Id, Kori, Movement, 3, 5), null).ShouldBe(ProductRefusal.NotYours);
    }

    [Fact]
    public void A_copy_has_all_but_the_stock()
    {
        var copy = DuplicateProductEndpoint.CopyOf(Given(Published).State, new(Guid.Empty), Noon);

        copy.Typed["title"].ShouldBe(Bowl.Title);
        copy.Typed["price"].ShouldBe("24,00");
        copy.Typed.Keys.ShouldNotContain("stock");
        copy.Pictures.ShouldBe([new(Bowl.Picture.Path, Bowl.Picture.Alt)]);
    }

    private static Editing New => new(Id, Kori, null, Draft);

    private static async Task<FormFields> Form(Dictionary<string, string> fields)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "application/x-www-form-urlencoded";
        request.Form = new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
        return await FormFields.Read(request);
    }
}
