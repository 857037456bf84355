using System.Text;
using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.Emails;
using Sipoko.Messaging.Contracts;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>What follows from a cancelling, whoever wanted it: the money goes back, the stock too, and everyone concerned is told.</summary>
internal static class Cancelling
{
    /// <summary>Each cancelling has one refund.</summary>
    public static RefundId RefundOf(CancellationId id) => new(DerivedId.Of(Encoding.UTF8.GetBytes($"cancellation:{id.Value:N}")));

    /// <summary>Both the buyer's «cancel» and the clock's mean this one.</summary>
    public static CancellationId ForLateness(SellerOrderId id) => new(DerivedId.Of(Encoding.UTF8.GetBytes($"late:{id.Value:N}")));

    /// <summary>What of the wanted lines has not left; with no line, all that has not.</summary>
    public static IReadOnlyList<PackedLine> Unshipped(IReadOnlyList<CancelledLine> wanted, SellerOrder order) =>
    [
        .. order.Lines.Select(line => line.OfferId).Distinct().Select(offer => new PackedLine(offer, wanted.Count == 0
            ? order.LeftToShip(offer)
            : Math.Min(order.LeftToShip(offer), wanted.Where(line => line.OfferId == offer).Sum(line => Math.Max(0, line.Quantity))))).Where(line => line.Quantity > 0),
    ];

    public static async Task<OutgoingMessages> Follow(LinesCancelled cancelled, SellerOrder before, string? words, FulfilmentEmails emails, CancellationToken cancellation)
    {
        var after = SellerOrder.Evolve(before, cancelled);
        var prices = before.Lines.ToDictionary(line => line.OfferId, line => line.UnitPrice);
        var backOnSale = cancelled.Cause is not CancellationCause.RefusedBySeller; // what a seller cannot deliver cannot be sold again
        return
        [
            new RefundOrder(
                cancelled.RefundId, before.OrderId, before.Id, [.. cancelled.Lines.Select(line => new RefundedLine(line.OfferId, line.Quantity, prices[line.OfferId] * line.Quantity, backOnSale))],
                Money.Zero, CauseOf(cancelled.Cause), cancelled.Reason),
            Announce(cancelled, after),
            new NoteInThread(cancelled.CancellationId.Value, before.Id, $"{SellerOrderPhrases.Cancelled(cancelled.Cause)}\u00A0: {SellerOrderPhrases.Contents(cancelled.Lines, before)}. L’acheteur est remboursé.", cancelled.At),
            .. after.IsReceived && !before.IsReceived ? [Delivery.Announce(after)] : Array.Empty<object>(),
            .. await emails.Cancelled(before, cancelled, words, cancellation),
        ];
    }

    private static Contracts.LinesCancelled Announce(LinesCancelled cancelled, SellerOrder after) => new(
        cancelled.CancellationId, after.Id, after.OrderId, after.Reference, after.SellerId, [.. cancelled.Lines.Select(line => new CancelledLine(line.OfferId, line.Quantity))],
        cancelled.Cause, after.IsCancelled, cancelled.RefundId, cancelled.At, after.EventCount);

    private static RefundCause CauseOf(CancellationCause cause) => cause switch
    {
        CancellationCause.RefusedBySeller => RefundCause.LineRefused,
        CancellationCause.LateByBuyer or CancellationCause.LateAutomatic => RefundCause.LateCancelled,
        CancellationCause.Withdrawal => RefundCause.Withdrawal,
        _ => RefundCause.StaffDecision,
    };
}
