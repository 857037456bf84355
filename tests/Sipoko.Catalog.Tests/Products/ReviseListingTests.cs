using Sipoko.Catalog.Products;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Products;

public class ReviseListingTests
{
    private static readonly Listing Anew = Bowl with { Title = "Bol en grès brun", Attributes = [new("Matière", "Grès")], MorePictures = [new("/images/demo/autre.svg", "Bol vu de dessus")] };

    [Fact]
    public void The_seller_describes_a_product_anew() => Given(Published).When(Revising(Anew)).Then(new ListingRevised(Anew, Noon));

    [Fact]
    public void The_same_words_are_no_change() => Given(Published).When(Revising(Bowl with { Attributes = [.. Bowl.Attributes] })).ThenNothing();

    [Fact]
    public void The_address_stays() => Given(Published).When(Revising(Anew with { Slug = "autre-bol" })).ThenRefused(ProductRefusal.SlugStays);

    [Fact]
    public void The_rules_of_a_listing_hold()
    {
        Given(Published).When(Revising(Anew with { Title = "Bol" })).ThenRefused(ProductRefusal.BadTitle);
        Given(Published).When(Revising(Anew with { MorePictures = [.. Enumerable.Repeat(Bowl.Picture, 8)] })).ThenRefused(ProductRefusal.TooManyPictures);
        Given(Published).When(Revising(Anew with { MorePictures = [new("/images/demo/autre.svg", "")] })).ThenRefused(ProductRefusal.BadPictureAlt);
    }

    [Fact]
    public void Another_sellers_product_is_answered_like_an_absent_one() =>
        Given(Published).When(product => ReviseListingHandler.Decide(new(Id, Another, Anew), product, Noon)).ThenRefused(ProductRefusal.NotYours);

    [Fact]
    public void Other_modules_are_told_the_new_title() => OfferTerms.Announce(Given(Published).State, [new ListingRevised(Anew, Noon)]).Title.ShouldBe("Bol en grès brun");

    private static Func<Product, Decision<ProductEvent>> Revising(Listing listing) => product => ReviseListingHandler.Decide(new(Id, Kori, listing), product, Noon);
}
