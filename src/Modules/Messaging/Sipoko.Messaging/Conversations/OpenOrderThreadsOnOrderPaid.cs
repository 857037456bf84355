using Marten;
using Sipoko.Checkout.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>The money is in: the buyer and each seller of the order can write to each other.</summary>
public static class OpenOrderThreadsOnOrderPaidHandler
{
    public static IReadOnlyList<OrderThreadOpened> Decide(OrderPaid paid, IReadOnlySet<ConversationId> alreadyOpen) =>
    [
        .. paid.SellerOrders.Where(part => !alreadyOpen.Contains(Conversation.IdOf(part.SellerOrderId))).Select(part => new OrderThreadOpened(
            Conversation.IdOf(part.SellerOrderId), paid.OrderId, paid.Reference, part.SellerOrderId, part.SellerId, part.ShopName, part.SellerEmail,
            paid.Buyer, paid.Person, paid.Email, paid.PaidAt)),
    ];

    public static async Task Handle(OrderPaid paid, IDocumentSession session, CancellationToken cancellation)
    {
        var joined = await session.LoadAsync<JoinedOrder>(paid.OrderId, cancellation); // told before, by another queue
        var known = await session.Query<Conversation>().Where(thread => thread.OrderId == paid.OrderId).Select(thread => thread.Id).ToListAsync(cancellation);
        foreach (var opened in Decide(joined is null ? paid : paid with { Buyer = joined.Buyer }, known.ToHashSet()))
        {
            session.Events.StartStream<Conversation>(opened.ConversationId.Value, opened);
        }
    }
}
