namespace Sipoko.Faults.Checking.Promises;

/// <summary>I3. Each order was placed once, keeps each of its lines once, is paid once, and spends each gift card once.</summary>
internal static class OneOrderOneEffect
{
    public static readonly Rule Rule = new("I3", "each order was placed, kept, paid and sold once", Examine);

    private static Finding Examine(Facts facts)
    {
        var turns = facts.OrderTurns.ToLookup(turn => turn.Order);
        var moves = facts.StockMoves.Where(move => move.Order is not null).ToLookup(move => (move.Order!.Value, move.Offer));
        var money = facts.MoneyTurns.ToLookup(turn => turn.Process);
        var cards = facts.CardMoves.Where(move => move.Subject is not null).ToLookup(move => move.Subject!.Value);
        var booked = facts.Entries.Where(entry => entry.Kind == "OrderPaid").ToLookup(entry => entry.Source);
        return Finding.Of(facts.Orders, order =>
        {
            var isPaid = turns[order.Id].Any(turn => turn.Type == "order_paid");
            return
            [
                .. One(turns[order.Id].Count(turn => turn.Type == "order_placed"), 1, "placed", order.Id),
                .. One(turns[order.Id].Count(turn => turn.Type == "order_paid"), isPaid ? 1 : 0, "paid", order.Id),
                .. One(money[order.Payment].Count(turn => turn.Type is "payment_succeeded" or "payment_covered"), isPaid ? 1 : 0, "debited", order.Id, order.Payment),
                .. One(booked[order.Payment.ToString("N")].Count(), isPaid ? 1 : 0, "booked as paid", order.Id, order.Payment),
                .. order.Parts.SelectMany(part => part.Lines).GroupBy(line => line.Offer).SelectMany(line => OfLine(order, line.Key, line.Sum(one => one.Quantity), isPaid, [.. moves[(order.Id, line.Key)]])),
                .. cards[order.Id].Where(move => move.Type == "gift_card_redeemed").GroupBy(move => move.Card).SelectMany(card => One(card.Count(), isPaid ? 1 : 0, "spent a gift card", order.Id, card.Key)),
            ];
        });
    }

    private static IEnumerable<Violation> OfLine(PlacedOrder order, Guid offer, int quantity, bool isPaid, IReadOnlyList<StockMove> moves)
    {
        var (reserved, released, sold) = (Of(StockMoveKind.Reserved), Of(StockMoveKind.Released), Of(StockMoveKind.Sold));
        if (reserved.Length == 0 || reserved.Length - released.Length is < 0 or > 1 || reserved.Any(move => move.Quantity != quantity))
        {
            yield return Violation.Of($"a line of {quantity} was kept {reserved.Length} times ({string.Join(" + ", reserved.Select(move => move.Quantity))}) and given back {released.Length} times", order.Id, offer);
        }

        if (sold.Length != (isPaid ? 1 : 0))
        {
            yield return Violation.Of($"a line of {(isPaid ? "a paid" : "an unpaid")} order was sold {sold.Length} times", order.Id, offer);
        }

        StockMove[] Of(StockMoveKind kind) => [.. moves.Where(move => move.Kind == kind)];
    }

    private static IEnumerable<Violation> One(int times, int expected, string what, params object[] ids) =>
        times == expected ? [] : [Violation.Of($"{what} {times} times instead of {expected}", ids)];
}
