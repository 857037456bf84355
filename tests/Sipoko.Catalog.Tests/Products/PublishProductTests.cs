using Sipoko.Catalog.Products;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Products;

public class PublishProductTests
{
    [Fact]
    public void A_certified_seller_publishes_a_product() => Given().WhenFirst(Asking(Publish)).Then(Published);

    [Fact]
    public void A_product_may_start_without_stock() => Given().WhenFirst(Asking(Publish with { InitialStock = 0 })).Then(Published);

    [Fact]
    public void The_limits_themselves_are_accepted()
    {
        var dearest = Publish with { Price = Money.OfCents(100_000_00), InitialStock = 100_000, Listing = Bowl with { Title = new string('é', 140), DispatchWorkingDays = 20 } };
        Given().WhenFirst(Asking(dearest)).Then(Published with { Price = dearest.Price, Listing = dearest.Listing });
    }

    [Fact]
    public void Another_sellers_product_is_answered_like_an_absent_one() =>
        Given(Published).WhenFirst(Asking(Publish with { SellerId = Another })).ThenRefused(ProductRefusal.NotYours);

    [Fact]
    public void A_seller_who_is_not_certified_publishes_nothing() =>
        Given().WhenFirst(product => PublishProductHandler.Decide(Publish, product, sellerIsCertified: false, slugIsTaken: false, Noon)).ThenRefused(ProductRefusal.SellerNotCertified);

    [Fact]
    public void Two_products_do_not_share_an_address() =>
        Given().WhenFirst(product => PublishProductHandler.Decide(Publish, product, sellerIsCertified: true, slugIsTaken: true, Noon)).ThenRefused(ProductRefusal.SlugTaken);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_01)]
    public void A_price_lies_between_one_cent_and_100_000_euros(long cents) =>
        Given().WhenFirst(Asking(Publish with { Price = Money.OfCents(cents) })).ThenRefused(ProductRefusal.BadPrice);

    [Fact]
    public void A_vat_rate_is_one_of_the_laws() => Given().WhenFirst(Asking(Publish with { Vat = new(1_960) })).ThenRefused(ProductRefusal.UnknownVat);

    [Theory]
    [InlineData(-1)]
    [InlineData(100_001)]
    public void A_first_stock_is_a_possible_number(int stock) => Given().WhenFirst(Asking(Publish with { InitialStock = stock })).ThenRefused(ProductRefusal.BadStock);

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Bol")]
    [InlineData("bol-")]
    [InlineData("bol--gres")]
    [InlineData("bol/gres")]
    [InlineData("bol\n")]
    public void An_address_is_lower_case_words_joined_by_hyphens(string slug) => Refuses(Bowl with { Slug = slug }, ProductRefusal.BadSlug);

    [Theory]
    [InlineData("Bol")]
    [InlineData(" Bol en grès")]
    [InlineData("")]
    public void A_title_has_a_length(string title) => Refuses(Bowl with { Title = title }, ProductRefusal.BadTitle);

    [Fact]
    public void A_title_is_not_too_long() => Refuses(Bowl with { Title = new string('a', 141) }, ProductRefusal.BadTitle);

    [Fact]
    public void Control_characters_are_refused()
    {
        Refuses(Bowl with { Title = "Bol\u0000en grès" }, ProductRefusal.UnreadableText);
        Refuses(Bowl with { Title = "Bol\nen grès" }, ProductRefusal.UnreadableText);
        Refuses(Bowl with { Title = "Bol en grès \ud83d" }, ProductRefusal.UnreadableText);
        Refuses(Bowl with { Description = "Un bol généreux,\u0007 tourné à la main." }, ProductRefusal.UnreadableText);
    }

    [Fact]
    public void A_category_is_one_of_ours() => Refuses(Bowl with { Category = "armes" }, ProductRefusal.UnknownCategory);

    [Fact]
    public void A_description_has_a_length() => Refuses(Bowl with { Description = "Un bol." }, ProductRefusal.BadDescription);

    [Fact]
    public void A_condition_is_known() => Refuses(Bowl with { Condition = (Condition)9 }, ProductRefusal.UnknownCondition);

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void A_promise_is_kept_within_twenty_working_days(int days) => Refuses(Bowl with { DispatchWorkingDays = days }, ProductRefusal.BadPromise);

    [Fact]
    public void Attributes_are_few_named_and_said_once()
    {
        Refuses(Bowl with { Attributes = [.. Enumerable.Range(0, 31).Select(number => new ProductAttribute($"Nom {number}", "Valeur"))] }, ProductRefusal.TooManyAttributes);
        Refuses(Bowl with { Attributes = [new("", "Grès")] }, ProductRefusal.BadAttribute);
        Refuses(Bowl with { Attributes = [new("Matière", new string('a', 201))] }, ProductRefusal.BadAttribute);
        Refuses(Bowl with { Attributes = [new("Matière", "Grès"), new("matière", "Terre")] }, ProductRefusal.AttributeTwice);
    }

    [Fact]
    public void A_maker_can_be_reached()
    {
        Refuses(Bowl with { Maker = Bowl.Maker with { Name = "" } }, ProductRefusal.BadMaker);
        Refuses(Bowl with { Maker = Bowl.Maker with { Address = "" } }, ProductRefusal.BadMaker);
        Refuses(Bowl with { Maker = Bowl.Maker with { Email = new("pas une adresse") } }, ProductRefusal.BadMaker);
    }

    [Fact]
    public void A_safety_note_says_something() => Refuses(Bowl with { Safety = "" }, ProductRefusal.BadSafetyNote);

    [Theory]
    [InlineData("https://ailleurs.example/bol.jpg")]
    [InlineData("/images/../secret.svg")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/images/bol.svg\" onerror=\"alert(1)")]
    [InlineData("")]
    public void A_picture_is_one_of_this_site(string path) => Refuses(Bowl with { Picture = Bowl.Picture with { Path = path } }, ProductRefusal.BadPicture);

    [Fact]
    public void A_picture_is_described() => Refuses(Bowl with { Picture = Bowl.Picture with { Alt = "" } }, ProductRefusal.BadPictureAlt);

    private static void Refuses(Listing listing, Refusal refusal) => Given().WhenFirst(Asking(Publish with { Listing = listing })).ThenRefused(refusal);

    private static Func<Product?, Decision<ProductEvent>> Asking(PublishProduct command) =>
        product => PublishProductHandler.Decide(command, product, sellerIsCertified: true, slugIsTaken: false, Noon);
}
