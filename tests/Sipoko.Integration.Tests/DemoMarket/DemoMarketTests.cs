using System.Text.RegularExpressions;
using Sipoko.Accounts.Sellers;
using Sipoko.Catalog;
using Sipoko.Catalog.Products;
using Sipoko.Host.Development.DemoMarket;
using Sipoko.Host.Development.DemoMarket.Stories;

namespace Sipoko.Integration.Tests.DemoMarket;

/// <summary>What is written down of the demo market may be published as it stands, and reads as French.</summary>
public sealed partial class DemoMarketTests
{
    private static readonly MarketFile Market = MarketFile.Read();

    private static readonly IReadOnlyList<DemoProduct> Products = [.. Market.Shops.SelectMany(shop => shop.Products)];

    [Fact]
    public void It_has_twelve_shops_and_three_hundred_products() =>
        (Market.Shops.Count, Products.Count).ShouldBe((12, 300));

    [Fact]
    public void The_small_market_is_its_first_shops() =>
        MarketFile.Read(3).Shops.Select(shop => shop.Slug).ShouldBe(["atelier-kori", "maison-orvelin", "ondes-et-bobines"]);

    [Fact]
    public void Every_product_keeps_the_rules_of_a_listing() =>
        Faults(product => ListingRules.Fault(ShopOpening.ListingOf(product))?.Code).ShouldBeEmpty();

    [Fact]
    public void Every_product_keeps_the_terms_of_an_offer() =>
        Faults(product =>
            !OfferTerms.IsPrice(Money.OfCents(product.PriceCents)) || !OfferTerms.VatRates.Contains(new(product.VatRateBasisPoints)) || product.Stock is < 0 or > PublishProductHandler.MostStock ? "terms" : null)
            .ShouldBeEmpty();

    [Fact]
    public void No_two_products_or_shops_share_an_address()
    {
        Products.GroupBy(product => product.Slug).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
        Market.Shops.DistinctBy(shop => shop.Slug).Count().ShouldBe(Market.Shops.Count);
        Market.Shops.DistinctBy(shop => shop.Siren).Count().ShouldBe(Market.Shops.Count);
    }

    [Fact]
    public void The_numbers_of_every_company_are_valid_and_agree() =>
        Market.Shops.Append(MarketFile.Applicant).Where(shop => !(Siren.TryParse(shop.Siren, out var siren) && Siret.TryParse(shop.Siret, out var siret) && siret.Value.StartsWith(siren.Value, StringComparison.Ordinal)
            && VatNumber.TryParse(shop.VatNumber, out var vat) && vat == VatNumber.Of(siren))).Select(shop => shop.Slug).ShouldBeEmpty();

    [Fact]
    public void Every_category_has_products() =>
        Categories.All.Select(category => category.Slug).Except(Products.Select(product => product.Category)).ShouldBeEmpty();

    [Fact]
    public void Every_picture_is_drawn() =>
        Faults(product => DemoPictures.Draw(Path.GetFileNameWithoutExtension(product.Picture)) is null && !File.Exists(Path.Combine(Pictures(), product.Picture)) ? product.Picture : null).ShouldBeEmpty();

    [Fact]
    public void Neighbours_on_a_shelf_have_different_pictures() =>
        Market.Shops.SelectMany(shop => shop.Products.Zip(shop.Products.Skip(1))).Where(pair => pair.First.Picture == pair.Second.Picture).Select(pair => pair.First.Slug).ShouldBeEmpty();

    [Fact]
    public void Every_text_keeps_French_typography() =>
        Market.Shops.Append(MarketFile.Applicant).SelectMany(shop => new[] { shop.Story, shop.ReturnPolicy })
            .Concat(Products.SelectMany(product => (string[])[product.Title, product.Description, product.Safety ?? "", product.PictureAlt, .. product.Attributes.SelectMany(attribute => new[] { attribute.Name, attribute.Value })]))
            .Where(text => Slip().IsMatch(text)).ShouldBeEmpty();

    [Fact]
    public void An_unknown_motif_or_palette_is_no_picture()
    {
        DemoPictures.Draw("savon").ShouldBeNull();
        DemoPictures.Draw("savon-fluo").ShouldBeNull();
        DemoPictures.Draw("licorne-azur").ShouldBeNull();
        DemoPictures.Draw("savon-azur")!.ShouldNotContain("{");
    }

    [Fact]
    public void Every_story_buys_what_its_shop_has()
    {
        var shelf = Market.Shops.SelectMany(shop => shop.Products.Select(product => (Key: (shop.Slug, product.Slug), product.Stock))).ToDictionary(known => known.Key, known => known.Stock);
        DemoStories.All.SelectMany(story => story.Items).GroupBy(item => (item.Shop, item.Product))
            .Where(asked => !shelf.TryGetValue(asked.Key, out var stock) || asked.Sum(item => item.Quantity) > stock).Select(asked => asked.Key).ShouldBeEmpty();
        DemoStories.All.DistinctBy(story => story.Name).Count().ShouldBe(DemoStories.All.Count);
    }

    [Fact]
    public void Every_letter_is_for_a_shop_of_the_market() =>
        DemoStories.Letters.Select(letter => letter.Shop).Except(Market.Shops.Select(shop => shop.Slug)).ShouldBeEmpty();

    private static IEnumerable<string> Faults(Func<DemoProduct, string?> fault) =>
        Products.Select(product => (product.Slug, Fault: fault(product))).Where(found => found.Fault is not null).Select(found => $"{found.Slug}: {found.Fault}");

    private static string Pictures()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sipoko.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src", "Host", "wwwroot", "images", "demo");
    }

    /// <summary>A straight apostrophe, or a sign that stands without its no-break space.</summary>
    [GeneratedRegex("'|\\.\\.\\.|[^\\u00A0][;!?»€]|[^\\u00A0]:|«[^\\u00A0]")]
    private static partial Regex Slip();
}
