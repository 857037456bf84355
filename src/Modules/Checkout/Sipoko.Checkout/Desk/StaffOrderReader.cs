using Marten;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Checkout.Desk;

/// <summary>An order as staff sees it.</summary>
/// <param name="Email">Null until it was revealed to this member of staff, or once the buyer was erased.</param>
internal sealed record StaffOrderCard(
    Order Order, Payment Payment, IReadOnlyList<Refund> Refunds, IReadOnlyList<LedgerEntry> Entries, OrderProgress Progress, bool IsRevealed, PostalAddress? Recipient, EmailAddress? Email);

internal sealed class StaffOrderReader(ICheckoutStore store, IPersonKeys keys, IMessageBus bus, TimeProvider clock)
{
    public async Task<StaffOrderCard?> Find(string reference, AccountId? staff, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (!OrderReference.TryParse(reference, out var wanted) || await session.Query<Order>().FirstOrDefaultAsync(order => order.Reference == wanted, cancellation) is not { } order)
        {
            return null;
        }

        var payment = (await session.LoadAsync<Payment>(order.PaymentId, cancellation))!;
        var refunds = await session.Query<Refund>().Where(refund => refund.OrderId == order.Id).ToListAsync(cancellation);
        var entries = await session.Query<LedgerEntry>().Where(entry => entry.Order == order.Id).ToListAsync(cancellation);
        var isRevealed = staff is { } account && order.IsRevealedTo(account, clock.GetUtcNow());
        return new(
            order, payment, [.. refunds.OrderBy(refund => refund.AskedAt)], [.. entries.OrderBy(entry => entry.At)], await bus.Query(new GetOrderProgress(order.Id), cancellation), isRevealed,
            isRevealed ? await keys.Open(order.Recipient, cancellation) : null, isRevealed ? await keys.Open(order.Email, cancellation) : null);
    }
}
