using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Checkout.Stocks;
using Sipoko.Web.Audit;

namespace Sipoko.Checkout.Audit;

/// <summary>Tells the audit console the history of an order, of its payment, and of the stock it held.</summary>
public static class DescribeOrderHandler
{
    public static async Task<AuditTrail> Handle(DescribeOrder query, IQuerySession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Order>(query.OrderId, cancellation) is not { } order)
        {
            return AuditTrail.Empty;
        }

        List<AuditEntry> entries =
        [
            .. await session.Tell(CheckoutWords.Module, order.Id.Value, CheckoutWords.Order, CheckoutWords.Tell, cancellation),
            .. await session.Tell(CheckoutWords.Module, order.PaymentId.Value, CheckoutWords.Payment, CheckoutWords.Tell, cancellation),
        ];
        foreach (var refund in await session.Query<Refund>().Where(refund => refund.OrderId == order.Id).ToListAsync(cancellation))
        {
            entries.AddRange(await session.Tell(CheckoutWords.Module, refund.Id.Value, CheckoutWords.Refund, CheckoutWords.Tell, cancellation));
        }

        foreach (var entry in await session.Query<LedgerEntry>().Where(entry => entry.Order == order.Id).ToListAsync(cancellation))
        {
            entries.AddRange(await session.Tell(CheckoutWords.Module, entry.Id.Value, CheckoutWords.Entry, CheckoutWords.Tell, cancellation));
        }

        foreach (var line in order.Lines)
        {
            // A stock's stream holds every buyer's reservations: the console sees this order's alone.
            entries.AddRange(await session.TellOf(order.Id, CheckoutWords.Module, line.OfferId.Value, CheckoutWords.StockOf(line.Title), CheckoutWords.Tell, cancellation));
        }

        foreach (var share in (await session.LoadAsync<Payment>(order.PaymentId, cancellation))?.Shares ?? [])
        {
            entries.AddRange(await session.TellOf(order.Id, CheckoutWords.Module, share.GiftCardId.Value, $"{GiftCardTelling.Card} {share.LastFour}", CheckoutWords.Tell, cancellation));
        }

        return new([.. entries.OrderBy(entry => entry.At)]);
    }
}

/// <summary>Folds one of this module's streams for the audit console.</summary>
public static class FoldCheckoutStreamHandler
{
    public static async Task<FoldedState?> Handle(FoldCheckoutStream query, IQuerySession session, CancellationToken cancellation)
    {
        var (id, version, at) = (query.StreamId, query.Version, query.At);
        return await session.LoadAsync<Order>(new OrderId(id), cancellation) is not null ? await session.Fold<Order>(id, CheckoutWords.Order, version, at, CheckoutWords.Fields, cancellation)
            : await session.LoadAsync<Payment>(new PaymentId(id), cancellation) is not null ? await session.Fold<Payment>(id, CheckoutWords.Payment, version, at, CheckoutWords.Fields, cancellation)
            : await session.LoadAsync<Stock>(new OfferId(id), cancellation) is not null ? await session.Fold<Stock>(id, CheckoutWords.Stock, version, at, CheckoutWords.Fields, cancellation)
            : await session.LoadAsync<Refund>(new RefundId(id), cancellation) is not null ? await session.Fold<Refund>(id, CheckoutWords.Refund, version, at, CheckoutWords.Fields, cancellation)
            : await session.LoadAsync<LedgerEntry>(new LedgerEntryId(id), cancellation) is not null ? await session.Fold<LedgerEntry>(id, CheckoutWords.Entry, version, at, CheckoutWords.Fields, cancellation)
            : await session.LoadAsync<GiftCard>(new GiftCardId(id), cancellation) is not null ? await session.Fold<GiftCard>(id, GiftCardTelling.Card, version, at, GiftCardTelling.Fields, cancellation)
            : await session.LoadAsync<GiftCardOrder>(new GiftCardOrderId(id), cancellation) is not null
                ? await session.Fold<GiftCardOrder>(id, GiftCardTelling.Purchase, version, at, GiftCardTelling.Fields, cancellation)
            : null;
    }
}
