using Npgsql;
using Sipoko.Browser.Tests.Journeys;

namespace Sipoko.Browser.Tests.Crashes;

/// <summary>The Host is killed between a payment and the sellers' orders, at three moments. After its restart everything arrives, once.</summary>
public sealed class KilledHostTests(Shop shop) : IClassFixture<Shop>
{
    private RealSite Site => shop.Site;

    [Fact]
    public Task A_payment_is_not_lost_when_the_host_dies_as_soon_as_Stripe_has_its_answer() => shop.Plays(async scene =>
    {
        using var stripe = new PaymentDesk(Site);
        await stripe.Notifies(false);
        var sale = await IsAboutToPay(scene);
        await sale.PaysWithoutComingBack();
        await stripe.HandsOver();
        Site.Kill();

        await Site.Start();
        await ShouldBeWhole(sale);

        await stripe.HandsOver(); // Stripe may tell it again for three days
        await ShouldBeWhole(sale);
    });

    [Fact]
    public Task Sellers_get_their_orders_when_the_host_dies_between_the_payment_and_them() => shop.Plays(async scene =>
    {
        using var stripe = new PaymentDesk(Site);
        await stripe.Notifies(true);
        var undisturbed = await IsAboutToPay(scene);
        await undisturbed.PaysWithoutComingBack();
        await ShouldBeWhole(undisturbed); // and Fulfilment has its tables, even on a new database

        var sale = await IsAboutToPay(scene);
        await using (var holding = await Site.Database.OpenConnectionAsync())
        {
            await using var transaction = await holding.BeginTransactionAsync();
            await using var command = new NpgsqlCommand("lock table fulfilment.mt_streams in access exclusive mode", holding, transaction);
            await command.ExecuteNonQueryAsync();
            await sale.PaysWithoutComingBack();
            await Eventually.Is("the order is paid", TimeSpan.FromSeconds(30), async () =>
                await Site.Ask<long>("select count(*) from checkout.mt_doc_order where data ->> 'reference' = $1 and data ->> 'status' = 'Paid'", sale.Reference) == 1);
            Site.Kill();
        }

        await Site.Start();
        await ShouldBeWhole(sale);
    });

    [Fact]
    public Task A_payment_is_not_lost_when_the_host_dies_while_the_buyer_comes_back() => shop.Plays(async scene =>
    {
        using var stripe = new PaymentDesk(Site);
        await stripe.Notifies(false);
        var sale = await IsAboutToPay(scene);
        var comingBack = sale.PaymentPage.WaitForRequestAsync(request => new Uri(request.Url).AbsolutePath.EndsWith("/merci", StringComparison.Ordinal));
        var paying = sale.PaymentPage.Locator("button.primary").ClickAsync();
        await comingBack;
        Site.Kill();
        await paying;

        await Site.Start();
        await stripe.HandsOver(); // Stripe goes on until it is answered
        await ShouldBeWhole(sale);
    });

    private async Task<Sale> IsAboutToPay(Scene scene)
    {
        if (!Site.IsRunning)
        {
            await Site.Start(); // an earlier test has failed in between
        }

        var before = await StockLevels.Of(Site);
        var person = await scene.Someone(javaScript: false);
        var guest = new Buyer(person);
        await guest.FillsCart();
        await guest.GivesAddress();
        await guest.Orders();
        return new(person.Page, await Site.Ask<string>("select data ->> 'reference' from checkout.mt_doc_order order by data ->> 'placedAt' desc limit 1"), before);
    }

    private async Task ShouldBeWhole(Sale sale)
    {
        await Aftermath.ShouldBeWhole(Site, sale.Reference);
        (await StockLevels.Of(Site)).ShouldBe(new(sale.Before.Available - Buyer.ItemCount, Held: 0, ShownOtherwise: 0));
    }

    private sealed record Sale(IPage PaymentPage, string Reference, StockLevels Before)
    {
        public Task PaysWithoutComingBack() => PaymentPage.GetByRole(AriaRole.Button, new() { Name = "Payer sans revenir" }).ClickAsync();
    }
}
