using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Orders;

/// <summary>The state of an order for its buyer.</summary>
internal static class OrderWords
{
    public static string State(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingPayment => "En attente de paiement",
        OrderStatus.Paid => "Payée",
        _ => "Annulée",
    };

    public static string Tone(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingPayment => "warn",
        OrderStatus.Paid => "ok",
        _ => "err",
    };

    /// <summary>How far all of it is.</summary>
    public static (string State, string Tone) StateOf(Order order, OrderProgress progress, IReadOnlyList<Refund> refunds)
    {
        var kept = progress.SellerOrders.Where(part => !part.IsCancelled).ToArray();
        return order.Status is not OrderStatus.Paid || progress.SellerOrders.Count == 0 ? (State(order.Status), Tone(order.Status)) : kept switch
        {
            [] => (order.SellerOrders.All(part => IsRefunded(part, refunds)) ? "Annulée et remboursée" : "Annulée", "err"),
            _ when order.SellerOrders.All(part => IsRefunded(part, refunds)) => ("Remboursée", "info"),
            _ when kept.Any(part => part is { LateSince: not null, IsShipped: false }) => ("En retard", "warn"),
            _ when kept.All(part => part.IsDelivered) => ("Reçue", "ok"),
            _ when kept.All(part => part.IsShipped) => ("Expédiée", "ok"),
            _ when kept.Any(part => part.Parcels.Count > 0) => ("Expédiée en partie", "info"),
            _ => (State(order.Status), Tone(order.Status)),
        };
    }

    /// <summary>How far one seller's part is.</summary>
    public static (string State, string Tone) StateOf(Order order, PlacedSellerOrder part, SellerOrderProgress? progress, IReadOnlyList<Refund> refunds) => progress switch
    {
        { IsCancelled: true } => (IsRefunded(part, refunds) ? "Annulée et remboursée" : "Annulée", "err"),
        not null when IsRefunded(part, refunds) => ("Remboursée", "info"),
        { IsDelivered: true } => ("Reçue", "ok"),
        { IsShipped: true } => ("Expédiée", "ok"),
        { LateSince: not null } => ("En retard", "warn"),
        { Parcels.Count: > 0 } => ("Expédiée en partie", "info"),
        _ when order.Status is OrderStatus.Paid => ("En préparation", "info"),
        _ => (State(order.Status), Tone(order.Status)),
    };

    /// <summary>All that was paid for it is on its way back.</summary>
    private static bool IsRefunded(PlacedSellerOrder part, IReadOnlyList<Refund> refunds) =>
        refunds.Where(refund => refund.IsOnItsWay && refund.SellerOrderId == part.SellerOrderId).SelectMany(refund => refund.Lines).Select(line => line.Amount).Sum() >= part.Total;

    /// <summary>«carte bancaire» for Stripe's <c>card</c>; an unknown means is called by its own name.</summary>
    public static string Means(string? means) => means switch
    {
        null or "" => "en ligne",
        "card" => "par carte bancaire",
        "paypal" => "avec PayPal",
        "klarna" => "avec Klarna",
        "link" => "avec Link",
        _ => $"par {means}",
    };

    /// <summary>«avec une carte cadeau (20,00 €) et par carte bancaire (79,90 €)».</summary>
    public static string Means(Payment payment) => payment switch
    {
        { Shares.Count: 0 } => Means(payment.Means),
        { Expected.Cents: 0 } => payment.Shares.Count == 1 ? "avec une carte cadeau" : "avec des cartes cadeaux",
        _ => $"{(payment.Shares.Count == 1 ? "avec une carte cadeau" : "avec des cartes cadeaux")} ({French.Euros(payment.GiftCardTotal)}) et {Means(payment.Means)} ({French.Euros(payment.Expected)})",
    };
}
