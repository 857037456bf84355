using Sipoko.Checkout.Releases;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ReleaseTests(SipokoApp app)
{
    private const string Bowl = "bol-gres-celadon";

    [Fact]
    public async Task A_sale_is_released_once_after_the_time_to_withdraw_and_never_while_a_claim_is_open()
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        var shop = await Shop.Of(app, Shop.Kori);
        var (calm, claimed) = (await Delivered(buyer, shop, "8R0501"), await Delivered(buyer, shop, "8R0502"));
        await buyer.AsksReturn(claimed, Bowl, "Defective");

        await app.PlaysScheduled<ReleaseSale, ReleaseSale>(await SellerOrderOf(calm));
        (await ReleasedOf(calm)).ShouldBe(0, "the time is not over yet");

        foreach (var order in new[] { calm, claimed, calm })
        {
            await app.TimeToWithdrawIsOver(await SellerOrderOf(order), await OrderOf(order));
        }

        (await ReleasedOf(calm)).ShouldBe(2400);
        (await ReleasedOf(claimed)).ShouldBe(0);
        (await shop.Browser.Opens("/vendeur/paiements")).Text.ShouldContain("Vente libérée");
    }

    private static async Task<PlacedOrder> Delivered(Buyer buyer, Shop shop, string tracking)
    {
        var order = await buyer.Buys(Bowl);
        await shop.Ships(order, "colissimo", tracking);
        await buyer.ConfirmsReceipt(order);
        return order;
    }

    private Task<Guid> SellerOrderOf(PlacedOrder order) => app.Database.Ask<Guid>("select id from fulfilment.mt_doc_sellerorder where data ->> 'reference' = $1", order.Reference);

    private Task<Guid> OrderOf(PlacedOrder order) => app.Database.Ask<Guid>("select id from checkout.mt_doc_order where data ->> 'reference' = $1", order.Reference);

    /// <summary>What the books took out of what is held for the seller, in cents.</summary>
    private async Task<long> ReleasedOf(PlacedOrder order) => await app.Database.Ask<long>(
        """
        select coalesce(sum((posting ->> 'cents')::bigint), 0)::bigint from checkout.mt_doc_ledgerentry entry, jsonb_array_elements(entry.data -> 'postings') posting
        where entry.data ->> 'kind' = 'SaleReleased' and posting ->> 'account' like '%:held' and entry.data ->> 'order' = $1
        """, (await OrderOf(order)).ToString());
}
