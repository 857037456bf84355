using Sipoko.Messaging.Conversations;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <summary>What a demo buyer and a shop write to each other about an order.</summary>
internal sealed class DemoThread(DemoPurchase purchase, string shop)
{
    private int written;

    public Task BuyerWrites(string text) => Write(MessageAuthor.OfBuyer(purchase.Buyer.AccountId, isGuestOfOrder: false), text, purchase.AsBuyer);

    public Task ShopWrites(string text) => Write(MessageAuthor.OfSeller(DemoShop.IdOf(shop)), text, command => purchase.AsShop(shop, command));

    public async Task BuyerCallsSipoko(string reason)
    {
        var thread = Conversation.IdOf(await purchase.PartOf(shop));
        await purchase.AsBuyer(new CallStaff(thread, MessageAuthor.OfBuyer(purchase.Buyer.AccountId, isGuestOfOrder: false), await Seal(thread, reason)));
    }

    private async Task Write(MessageAuthor author, string text, Func<object, Task> act)
    {
        var thread = Conversation.IdOf(await purchase.PartOf(shop));
        await act(new PostMessage(thread, new(DemoIds.Of("message", $"{purchase.Name}/{shop}/{written++}")), author, await Seal(thread, text), []));
    }

    /// <summary>Under the thread's own key: both sides read it.</summary>
    private ValueTask<Personal<MessageText>> Seal(ConversationId thread, string text) =>
        purchase.With.Keys.Seal(new PersonId(thread.Value), Purpose.Conversation, new MessageText(text), purchase.With.Cancellation);
}
