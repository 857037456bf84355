using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Stock;
using Sipoko.Checkout.Contracts;
using static Sipoko.Catalog.Tests.Products.Bowls;

namespace Sipoko.Catalog.Tests.Stock;

public class StockTests
{
    [Theory]
    [InlineData(-1, "Épuisé")]
    [InlineData(0, "Épuisé")]
    [InlineData(1, "Plus que 1")]
    [InlineData(2, "Plus que 2")]
    [InlineData(5, "Plus que 5")]
    [InlineData(6, "En stock")]
    [InlineData(100_000, "En stock")]
    public void A_level_is_said_in_words(int available, string words) => StockCard.Words(available).ShouldBe(words);

    [Fact]
    public void A_newer_level_is_kept() =>
        KeepStockOnStockLevelsChangedHandler.Decide(new([new(Offer, 4, 3)]), Kept(new StockCard(Offer, 5, 2))).ShouldBe([new StockCard(Offer, 4, 3)]);

    [Fact]
    public void A_first_level_is_kept() =>
        KeepStockOnStockLevelsChangedHandler.Decide(new([new(Offer, 4, 1)]), Kept()).ShouldBe([new StockCard(Offer, 4, 1)]);

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void An_older_level_or_the_same_again_changes_nothing(long version) =>
        KeepStockOnStockLevelsChangedHandler.Decide(new([new(Offer, 9, version)]), Kept(new StockCard(Offer, 5, 2))).ShouldBeEmpty();

    [Fact]
    public void A_sale_from_a_full_shelf_is_seen_on_no_page() => CatalogTags.SeenIn(Offer, 24, 23).ShouldBeEmpty();

    [Fact]
    public void A_sale_from_a_short_shelf_is_seen_on_the_product_page() => CatalogTags.SeenIn(Offer, 3, 2).ShouldBe([CatalogTags.Stock(Offer)]);

    [Fact]
    public void A_sold_out_offer_is_seen_wherever_it_is_listed()
    {
        CatalogTags.SeenIn(Offer, 1, 0).ShouldBe([CatalogTags.Stock(Offer), CatalogTags.Availability(Offer)]);
        CatalogTags.SeenIn(Offer, 0, 50).ShouldBe([CatalogTags.Stock(Offer), CatalogTags.Availability(Offer)]);
    }

    private static Dictionary<OfferId, StockCard> Kept(params StockCard[] cards) => cards.ToDictionary(card => card.Id);
}
