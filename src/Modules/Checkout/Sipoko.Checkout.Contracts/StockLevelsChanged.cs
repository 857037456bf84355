namespace Sipoko.Checkout.Contracts;

/// <summary>How many of some offers can still be bought, after an order, a release or an adjustment.</summary>
public sealed record StockLevelsChanged(IReadOnlyList<StockLevel> Levels);

/// <param name="Version">Of the stock's stream: an older level is ignored.</param>
public sealed record StockLevel(OfferId OfferId, int Available, long Version);
