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
    public async Task<IReadOnlyList<Order>> OrdersOf(AccountId buyer, int skipped, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Order>().Where(order => order.Buyer == buyer).OrderByDescending(order => order.PlacedAt).Skip(skipped).Take(most).ToListAsync(cancellation);
    }

    /// <summary>The last ones of all, the newest first.</summary>
    public async Task<IReadOnlyList<Order>> Last(int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Order>().OrderByDescending(order => order.PlacedAt).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Of these orders the ones that belong to no account, the newest first.</summary>
    public async Task<IReadOnlyList<Order>> Unowned(IReadOnlyList<OrderId> ids, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var found = new List<Order>();
        foreach (var id in ids)
        {
            if (await session.LoadAsync<Order>(id, cancellation) is { Buyer: null } order)
            {
                found.Add(order);
            }
        }

        return [.. found.OrderByDescending(order => order.PlacedAt)];
    }
}
