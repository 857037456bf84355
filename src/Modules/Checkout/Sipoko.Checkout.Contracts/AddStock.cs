namespace Sipoko.Checkout.Contracts;

/// <summary>The seller has more (or, below zero, fewer) of an offer to sell. The same movement counts once.</summary>
public sealed record AddStock(StockMovementId MovementId, OfferId OfferId, int Quantity);
