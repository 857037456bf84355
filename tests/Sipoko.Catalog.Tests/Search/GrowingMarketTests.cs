using System.Text;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Search;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;
using Sipoko.Catalog.Tests.Products;

namespace Sipoko.Catalog.Tests.Search;

public class GrowingMarketTests
{
    private const int Readers = 8;
    private static readonly Paging First = new(1);

    /// <summary>More readers than cores: some are always held up between two steps of a reading while the market gets more room.</summary>
    [Theory]
    [InlineData(1024)]
    [InlineData(2048)]
    public async Task A_market_is_read_while_it_grows(int full)
    {
        for (var round = 0; round < 8; round++)
        {
            var market = new Market();
            market.Put(Bowls.Kori, new ShopCard(Bowls.Kori, "atelier-kori", "atelier kori", Pages.RenderTests.Shop.Identity, Bowls.Noon), isHidden: false);
            for (var number = 0; number < full; number++)
            {
                Publish(market, number, number == 0 ? "jardin" : "vaisselle");
            }

            var isGrown = false;
            using var begun = new CountdownEvent(Readers);
            var readers = Enumerable.Range(0, Readers).Select(reader => Task.Factory.StartNew(
                () =>
                {
                    begun.Signal();
                    while (!Volatile.Read(ref isGrown))
                    {
                        market.OfCategory("jardin", First);
                    }

                    market.Find([], Ranking.Newest, First).Total.ShouldBe(2);
                },
                TaskCreationOptions.LongRunning)).ToArray();
            begun.Wait();
            Publish(market, full, "jardin");
            Volatile.Write(ref isGrown, true);
            await Task.WhenAll(readers);
            market.OfCategory("jardin", First).Total.ShouldBe(2);
        }
    }

    /// <summary>Garden goods are few and on sale; all else is withdrawn, so that readers are done soon and begin again often.</summary>
    private static void Publish(Market market, int number, string category)
    {
        var isRare = category == "jardin";
        var product = new ListedProduct(
            new(DerivedId.Of(Encoding.UTF8.GetBytes($"{number}"))), new(DerivedId.Of(Encoding.UTF8.GetBytes($"{number}/offer"))), $"{number}", $"{number}", category, Money.OfCents(100), 2, Condition.New,
            "/images/demo/bol.svg", true, market.Shop(Bowls.Kori));
        market.Put(product, isRare, isRare ? [("rare", [TextRank.Place(1, 3)])] : []);
    }
}
