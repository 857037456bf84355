using System.Text;
using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Wolverine;

namespace Sipoko.Checkout.Refunds;

/// <summary>Money of a seller order goes back to its buyer: declined when it is more than was ever paid, else what is left of it is charged to the seller and sent.</summary>
public static class RefundOrderHandler
{
    public static Decision<RefundEvent> Decide(RefundOrder command, Refund? refund, Order order, Payment payment, IReadOnlyList<Refund> earlier, DateTimeOffset now)
    {
        if (refund is not null)
        {
            return Decision.Nothing;
        }

        IReadOnlyList<RefundedLine> asked = [.. command.Lines.Where(line => line.Amount > Money.Zero || line.BackOnSale)];
        var part = order.SellerOrders.FirstOrDefault(known => known.SellerOrderId == command.SellerOrderId);
        if (WhyNot(command, asked, part, order) is { } why)
        {
            return new RefundDeclined(
                command.RefundId, order.Id, order.Reference, command.SellerOrderId, [.. asked.Select(RefundShares.Own)], command.Shipping, command.Cause, command.Reason, why.Sentence, now);
        }

        var (means, lines) = (RefundMeans.Of(payment, payment.Parts, earlier), RefundShares.WithinWhatIsLeft(asked, part!, earlier));
        var (byStripe, toCards, rest) = means.Split(lines.Select(line => line.Amount).Sum() + command.Shipping);
        return new RefundAccepted(
            command.RefundId, order.Id, order.Reference, command.SellerOrderId, part!.SellerId, lines, command.Shipping, command.Cause, command.Reason,
            byStripe > Money.Zero ? means.PaymentIntentId : null, byStripe, toCards, rest, now);
    }

    public static async Task<OutgoingMessages> Handle(RefundOrder command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        // The order's lock keeps two refunds of it from counting the same money twice.
        var order = (await session.Events.FetchForExclusiveWriting<Order>(command.OrderId.Value, cancellation)).Aggregate ?? throw new InvalidOperationException($"There is no order {command.OrderId.Value} to refund.");
        var payment = (await session.LoadAsync<Payment>(order.PaymentId, cancellation))!;
        var refunds = await session.Query<Refund>().Where(refund => refund.OrderId == order.Id).ToListAsync(cancellation);
        var known = refunds.FirstOrDefault(refund => refund.Id == command.RefundId);
        var now = clock.GetUtcNow();
        switch (Decide(command, known, order, payment, [.. refunds], now).Events)
        {
            case [RefundAccepted accepted]:
                var part = order.SellerOrders.Single(placed => placed.SellerOrderId == accepted.SellerOrderId);
                var isReleased = await LedgerBook.Knows(session, EntryKind.SaleReleased, part.SellerOrderId.Value.ToString("N"), cancellation);
                var share = RefundShares.ShareOf(accepted.Lines, part, [.. refunds]);
                NewEntry[] entries = share.Gross + accepted.Shipping > Money.Zero ? [Postings.ForRefundDue(accepted.RefundId, order.Id, part.SellerId, share, accepted.Shipping, isReleased)] : [];
                await LedgerBook.Post(session, entries, now, cancellation);
                session.Events.StartStream<Refund>(accepted.RefundId.Value, accepted);
                return [new MakeRefund(accepted.RefundId, 1), .. BackOnSale(accepted)];
            case [RefundDeclined declined]:
                session.Events.StartStream<Refund>(declined.RefundId.Value, declined);
                return [new RefundFailed(declined.RefundId, declined.OrderId, declined.SellerOrderId, declined.Why, declined.At, 1)];
            default:
                return [];
        }
    }

    private static Refusal? WhyNot(RefundOrder command, IReadOnlyList<RefundedLine> asked, PlacedSellerOrder? part, Order order) => part switch
    {
        null => RefundRefusal.OtherOrder,
        _ when asked.Any(line => part.Lines.All(placed => placed.OfferId != line.OfferId)) => RefundRefusal.OtherOrder,
        _ when order.Status is not OrderStatus.Paid => RefundRefusal.NotPaid,
        _ when command.Lines.Any(line => line.Amount < Money.Zero || line.Quantity < 0) || command.Shipping < Money.Zero => RefundRefusal.BelowZero,
        _ when asked.Count == 0 && command.Shipping == Money.Zero => RefundRefusal.Nothing,
        _ when asked.GroupBy(line => line.OfferId).Any(line => line.Select(one => one.Amount).Sum() > RefundShares.PaidFor(line.Key, part)) => RefundRefusal.MoreThanPaid,
        _ => null,
    };

    /// <summary>What was never shipped is for sale again, whatever of its price had gone back before.</summary>
    private static IEnumerable<AddStock> BackOnSale(RefundAccepted refund) => refund.Lines.Where(line => line.BackOnSale && line.Quantity > 0).GroupBy(line => line.OfferId).Select(line =>
        new AddStock(new(DerivedId.Of(Encoding.UTF8.GetBytes($"refund:{refund.RefundId.Value:N}:{line.Key.Value:N}"))), line.Key, line.Sum(one => one.Quantity)));
}
