namespace Sipoko.Faults.Checking.Promises;

/// <summary>I1. What was added to a stock and not kept for anyone is never less than nothing, at any moment of its history; nothing is given back or sold that was not kept.</summary>
internal static class NoOversell
{
    public static readonly Rule Rule = new("I1", "no stock was ever below zero", facts => Finding.Of(facts.StockMoves.GroupBy(move => move.Offer), Look));

    private static IEnumerable<Violation> Look(IGrouping<Guid, StockMove> offer)
    {
        long available = 0;
        var kept = new Dictionary<Guid, int>();
        foreach (var move in offer.OrderBy(move => move.Version))
        {
            available += move.Kind switch { StockMoveKind.Added or StockMoveKind.Released => move.Quantity, StockMoveKind.Reserved => -move.Quantity, _ => 0 };
            if (available < 0)
            {
                yield return Violation.Of($"the stock stood at {available} after version {move.Version}", offer.Key);
            }

            if (move.Kind is StockMoveKind.Reserved)
            {
                kept[move.Order!.Value] = kept.GetValueOrDefault(move.Order.Value) + move.Quantity;
            }
            else if (move.Kind is not StockMoveKind.Added)
            {
                kept.Remove(move.Order!.Value, out var held);
                if (held != move.Quantity)
                {
                    yield return Violation.Of($"{move.Kind} {move.Quantity} for an order that had {held} kept, at version {move.Version}", offer.Key, move.Order);
                }
            }
        }
    }
}
