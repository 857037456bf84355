using Marten;

namespace Sipoko.Returns.Purchases;

/// <summary>An order that joined an account, kept for what is told of it later: payment and receipt come through other queues.</summary>
public sealed record JoinedOrder(OrderId Id, AccountId Buyer);

internal static class JoinedOrders
{
    /// <summary>The account of an order, as it was told or as it joined since; null for a guest.</summary>
    public static async Task<AccountId?> BuyerOf(this IDocumentSession session, OrderId order, AccountId? told, CancellationToken cancellation) =>
        told ?? (await session.LoadAsync<JoinedOrder>(order, cancellation))?.Buyer;
}
