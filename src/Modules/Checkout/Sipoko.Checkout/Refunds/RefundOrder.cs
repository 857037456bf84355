using System.Text;
using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Wolverine;

namespace Sipoko.Checkout.Refunds;

/// <summary>Money of a seller order goes back to its buyer: refused when it is more than was paid, else charged to the seller and sent.</summary>
public static class RefundOrderHandler
{
    public static Decision<RefundEvent> Decide(RefundOrder command, Refund? refund, Order order, Payment payment, IReadOnlyList<Refund> earlier, DateTimeOffset now)
    {
        if (refund is not null)
        {
            return Decision.Nothing;
        }

        IReadOnlyList<RefundLine> lines = [.. command.Lines.Where(line => line.Amount > Money.Zero).Select(RefundShares.Own)];
        var part = order.SellerOrders.FirstOrDefault(known => known.SellerOrderId == command.SellerOrderId);
        if (WhyNot(command, lines, part, order, earlier) is { } why)
        {
            return new RefundDeclined(command.RefundId, order.Id, order.Reference, command.SellerOrderId, lines, command.Shipping, command.Cause, command.Reason, why.Sentence, now);
        }

        var means = RefundMeans.Of(payment, payment.Parts, earlier);
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
                var entry = Postings.ForRefundDue(
                    accepted.RefundId, order.Id, part.SellerId, RefundShares.ShareOf(accepted.Lines, part, [.. refunds]), accepted.Shipping, isReleased);
                if (await LedgerBook.Post(session, [entry], now, cancellation) is { } refused)
                {
                    throw new InvalidOperationException($"{refused.Code}: the books do not hold what {command.RefundId.Value} gives back.");
                }

                session.Events.StartStream<Refund>(accepted.RefundId.Value, accepted);
                return [new MakeRefund(accepted.RefundId, 1), .. accepted.Lines.Where(line => line.BackOnSale).Select(line => BackOnSale(accepted.RefundId, line))];
            case [RefundDeclined declined]:
                session.Events.StartStream<Refund>(declined.RefundId.Value, declined);
                return [new RefundFailed(declined.RefundId, declined.OrderId, declined.SellerOrderId, declined.Why, declined.At, 1)];
            default:
                return [];
        }
    }

    private static Refusal? WhyNot(RefundOrder command, IReadOnlyList<RefundLine> lines, PlacedSellerOrder? part, Order order, IReadOnlyList<Refund> earlier) => part switch
    {
        null => RefundRefusal.OtherOrder,
        _ when order.Status is not OrderStatus.Paid => RefundRefusal.NotPaid,
        _ when command.Lines.Any(line => line.Amount < Money.Zero || line.Quantity < 0) || command.Shipping < Money.Zero => RefundRefusal.BelowZero,
        _ when lines.Count == 0 && command.Shipping == Money.Zero => RefundRefusal.Nothing,
        _ when lines.GroupBy(line => line.OfferId).Any(line =>
            line.Select(one => one.Amount).Sum() + RefundShares.RefundedOf(line.Key, part.SellerOrderId, earlier) > RefundShares.PaidFor(line.Key, part)) => RefundRefusal.MoreThanPaid,
        _ => null,
    };

    private static AddStock BackOnSale(RefundId refund, RefundLine line) =>
        new(new(DerivedId.Of(Encoding.UTF8.GetBytes($"refund:{refund.Value:N}:{line.OfferId.Value:N}"))), line.OfferId, line.Quantity);
}
