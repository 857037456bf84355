namespace Sipoko.Faults.Checking.Promises;

/// <summary>I2. What was put on a gift card and not spent is never less than nothing, at any moment; what is spent was kept before.</summary>
internal static class NoOverspentCard
{
    public static readonly Rule Rule = new("I2", "no gift card was ever below zero", facts => Finding.Of(facts.CardMoves.GroupBy(move => move.Card), Look), IsInEveryRun: false);

    private static IEnumerable<Violation> Look(IGrouping<Guid, CardMove> card)
    {
        long available = 0;
        var kept = new Dictionary<Guid, long>();
        foreach (var move in card.OrderBy(move => move.Version))
        {
            var subject = move.Subject ?? Guid.Empty;
            switch (move.Type)
            {
                case "gift_card_issued" or "gift_card_credited":
                    available += move.Cents;
                    break;
                case "gift_card_reserved":
                    available -= move.Cents;
                    kept[subject] = kept.GetValueOrDefault(subject) + move.Cents;
                    break;
                case "gift_card_replaced" or "gift_card_expired":
                    available -= move.Cents;
                    break;
                case "gift_card_withdrawn":
                    available = 0;
                    break;
                case "gift_card_released" or "gift_card_redeemed":
                    if (!kept.Remove(subject, out var held))
                    {
                        yield return Violation.Of($"{move.Type} for an order that had nothing kept, at version {move.Version}", card.Key, subject);
                    }

                    available += move.Type == "gift_card_released" ? held : 0;
                    break;
                default:
                    break;
            }

            if (available < 0)
            {
                yield return Violation.Of($"the card stood at {available} cents after version {move.Version}", card.Key);
            }
        }
    }
}
