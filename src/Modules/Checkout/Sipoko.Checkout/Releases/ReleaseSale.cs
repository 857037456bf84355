using Marten;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Wolverine;

namespace Sipoko.Checkout.Releases;

/// <summary>The time to withdraw from a delivered sale is over: what is left of it is due to the seller, less our commission, unless something is open about it.</summary>
public sealed record ReleaseSale(SellerOrderId SellerOrderId, OrderId OrderId, DateTimeOffset ReceivedAt);

public static class ReleaseSaleHandler
{
    /// <summary>14 days to withdraw (art. L221-18 Code de la consommation) and two of margin, for a declaration sent on the last day.</summary>
    public const int DaysHeld = 16;

    private static readonly TimeSpan UntilNextTry = TimeSpan.FromDays(1);

    /// <summary>Days are those of Paris, the day of the receipt not counted.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset receivedAt) => ParisTime.EndOf(ParisTime.Day(receivedAt).AddDays(DaysHeld));

    /// <summary>What is due to the seller and earned by us; null as long as it must wait.</summary>
    internal static SaleShare? Decide(ReleaseSale command, PlacedSellerOrder part, IReadOnlyList<Refund> refunds, IReadOnlyList<SaleClaim> claims, DateTimeOffset now) =>
        now < DueAt(command.ReceivedAt) || claims.Any(claim => claim.IsOpen) || refunds.Any(refund => refund.SellerOrderId == command.SellerOrderId && (refund.NeedsStaff || refund.Status is RefundStatus.Accepted))
            ? null
            : part.Lines.Select(line => line.OfferId).Distinct().Aggregate(
                SaleShare.None, (sum, offer) => sum + SaleShare.Of(RefundShares.PaidFor(offer, part) - RefundShares.RefundedOf(offer, part.SellerOrderId, refunds), part.Commission));

    public static async Task<OutgoingMessages> Handle(ReleaseSale command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        // The order's lock keeps a refund from being reckoned on a sale that is not released yet, while it is.
        var order = (await session.Events.FetchForExclusiveWriting<Order>(command.OrderId.Value, cancellation)).Aggregate!;
        if (await LedgerBook.Knows(session, EntryKind.SaleReleased, command.SellerOrderId.Value.ToString("N"), cancellation))
        {
            return [];
        }

        var part = order.SellerOrders.Single(placed => placed.SellerOrderId == command.SellerOrderId);
        var refunds = await session.Query<Refund>().Where(refund => refund.OrderId == order.Id).ToListAsync(cancellation);
        var claims = await session.Query<SaleClaim>().Where(claim => claim.SellerOrderId == command.SellerOrderId).ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        if (Decide(command, part, [.. refunds], [.. claims], now) is not { } share)
        {
            var later = new OutgoingMessages();
            later.Delay(command, DueAt(command.ReceivedAt) - now is var left && left > UntilNextTry ? left : UntilNextTry);
            return later;
        }

        await LedgerBook.Post(session, share.Gross > Money.Zero ? [Postings.ForRelease(order.Id, part.SellerOrderId, part.SellerId, share)] : [], now, cancellation);
        return [];
    }
}
