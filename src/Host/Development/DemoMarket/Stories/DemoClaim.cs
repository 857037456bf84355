using Sipoko.Returns.Claims;
using Sipoko.Returns.Withdrawals;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <summary>What the buyer of a demo order asks back of one line, and what the shop answers.</summary>
internal sealed class DemoClaim(DemoPurchase purchase, string shop, string product)
{
    private ClaimId Id => new(DemoIds.Of("claim", $"{purchase.Name}/{product}"));

    private ClaimActor Buyer => ClaimActor.OfBuyer(purchase.Buyer.AccountId, isGuestOfOrder: false);

    private ClaimActor Seller => ClaimActor.OfSeller(DemoShop.IdOf(shop));

    public async Task Asks(ReturnReason reason, RemedyWish wish, string story) => await purchase.AsBuyer(new RequestReturn(
        Id, await purchase.PartOf(shop), DemoPurchase.OfferOf(product), purchase.Buyer.AccountId, IsGuestOfOrder: false, reason, 1, wish, await Text(story), []));

    public async Task IsAccepted(string instructions) => await purchase.AsShop(shop, new AcceptReturn(Id, Seller, await Text(instructions), Label: null));

    public async Task IsRefused(string reasons) => await purchase.AsShop(shop, new RefuseClaim(Id, Seller, await Text(reasons)));

    public Task IsOffered(long cents) => purchase.AsShop(shop, new OfferPartialRefund(Id, Seller, Money.OfCents(cents)));

    public Task GoesBack(string tracking) => purchase.AsBuyer(new SendBackArticle(Id, Buyer, "Colissimo", new TrackingNumber(tracking), Money.OfCents(690), Receipt: null));

    public Task IsFoundInOrder() => purchase.AsShop(shop, new InspectReturn(Id, Seller, IsConforming: true, Findings: null, []));

    public async Task IsDisputed(string story) => await purchase.AsBuyer(new OpenDispute(Id, Buyer, await Text(story), []));

    /// <summary>Confirms a withdrawal from one line.</summary>
    public async Task IsWithdrawn(string title)
    {
        var notice = await purchase.Seal(new WithdrawalNotice(purchase.Buyer.Address.Recipient, (await purchase.Placed()).Reference.Value, purchase.Buyer.Email, title));
        await purchase.AsBuyer(new DeclareWithdrawal(new(DemoIds.Of("withdrawal", $"{purchase.Name}/{product}")), purchase.Buyer.Person, notice, purchase.OrderId, [DemoPurchase.OfferOf(product)]));
    }

    private ValueTask<Personal<ClaimText>> Text(string words) => purchase.Seal(new ClaimText(words));
}
