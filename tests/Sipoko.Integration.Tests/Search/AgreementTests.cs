using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Sipoko.Catalog;
using Sipoko.Catalog.Search;

namespace Sipoko.Integration.Tests.Search;

[Collection(SiteCollection.Name)]
public sealed class AgreementTests(SipokoApp app)
{
    [Theory]
    [InlineData("lampe")]
    [InlineData("bol gres")]
    [InlineData("bols en grès")]
    [InlineData("coton lin")]
    [InlineData("à la main")]
    [InlineData("bleu orage lin lavé")]
    [InlineData("le de la")]
    [InlineData("12 cm")]
    [InlineData("zzyzx")]
    [InlineData("")]
    public async Task Memory_finds_what_the_tables_hold_in_the_same_order(string words)
    {
        var store = app.Host.Services.GetRequiredService<ICatalogStore>();
        var memory = app.Host.Services.GetRequiredService<MarketMemory>();
        (await memory.Now()).ShouldNotBeNull("the market is loaded");
        using var none = new MarketMemory(new MarketReader(store), app.Host.Services.GetRequiredService<IHostApplicationLifetime>(), NullLogger<MarketMemory>.Instance);
        var (inMemory, inTables) = (app.Host.Services.GetRequiredService<SearchReader>(), new SearchReader(store, none, new QueryWords(store)));

        foreach (var ranking in Ranking.All)
        {
            for (var page = 1; page <= 3; page++)
            {
                var request = SearchRequest.Of(words, ranking.Code, $"{page}");
                var (here, there) = (await inMemory.Products(request, default), await inTables.Products(request, default));
                here.Total.ShouldBe(page == 1 || there.Total > 0 ? there.Total : here.Total, $"{words}, {ranking.Code}, page {page}");
                here.Products.Select(product => product.Slug).ShouldBe(there.Products.Select(product => product.Slug), $"{words}, {ranking.Code}, page {page}");
                here.Products.Select(product => (product.Title, product.Price, product.IsLeft, product.Shop.Card!.Name)).ShouldBe(there.Products.Select(product => (product.Title, product.Price, product.IsLeft, product.Shop.Card!.Name)));
            }
        }
    }
}
