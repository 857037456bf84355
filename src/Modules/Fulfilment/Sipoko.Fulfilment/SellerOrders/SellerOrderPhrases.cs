using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>A seller order as buyers and sellers are told of it.</summary>
internal static class SellerOrderPhrases
{
    public static string Cancelled(CancellationCause cause) => cause switch
    {
        CancellationCause.RefusedBySeller => "Le vendeur ne peut pas livrer",
        CancellationCause.LateByBuyer => "Annulé par l’acheteur, livraison en retard",
        CancellationCause.LateAutomatic => "Annulé de plein droit, livraison trop en retard",
        CancellationCause.Withdrawal => "Annulé, l’acheteur s’est rétracté",
        _ => "Annulé par l’équipe de Sipoko",
    };

    public static string State(SellerOrder order) => order switch
    {
        { IsCancelled: true } => "annulée",
        { IsReceived: true } => "reçue",
        { IsShipped: true } => "expédiée",
        { Parcels.Count: > 0 } => "en partie expédiée",
        _ => "à expédier",
    };

    /// <summary>«2 × Bol en grès, 1 × Théière».</summary>
    public static string Contents(IReadOnlyList<PackedLine> lines, SellerOrder order) => string.Join(", ", lines.Select(line =>
        $"{line.Quantity}\u00A0× {order.Lines.First(ordered => ordered.OfferId == line.OfferId).Title}"));
}
