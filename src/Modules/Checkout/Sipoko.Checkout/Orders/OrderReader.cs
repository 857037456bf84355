using Marten;
using Sipoko.Checkout.Payments;

namespace Sipoko.Checkout.Orders;

/// <summary>An order with its payment, and the personal data that its own buyer may read.</summary>
internal sealed record OrderCard(Order Order, Payment Payment, PostalAddress? Recipient, EmailAddress? Email);

/// <summary>Reads orders for the buyer's pages.</summary>
internal sealed class OrderReader(ICheckoutStore store, IPersonKeys keys)
{
    public async Task<Order?> Find(OrderReference reference, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Order>().FirstOrDefaultAsync(order => order.Reference == reference, cancellation);
    }

    public async Task<OrderCard> Card(OrderId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var order = (await session.LoadAsync<Order>(id, cancellation))!;
        var payment = (await session.LoadAsync<Payment>(order.PaymentId, cancellation))!;
        return new(order, payment, await keys.Open(order.Recipient, cancellation), await keys.Open(order.Email, cancellation));
    }

    /// <summary>An account's orders, the newest first.</summary>
    public async Task<IReadOnlyList<Order>> OrdersOf(AccountId buyer, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Order>().Where(order => order.Buyer == buyer).OrderByDescending(order => order.PlacedAt).Take(most).ToListAsync(cancellation);
    }
}
