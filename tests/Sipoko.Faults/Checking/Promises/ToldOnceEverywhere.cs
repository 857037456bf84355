namespace Sipoko.Faults.Checking.Promises;

/// <summary>I17. What one module tells takes effect once in each of the others: a paid order is to ship, has its threads and its confirmation, and the catalogue knows every stock.</summary>
internal static class ToldOnceEverywhere
{
    public static readonly Rule Rule = new("I17", "what one module told took effect once in the others", Examine);

    private static Finding Examine(Facts facts)
    {
        var paid = facts.OrderTurns.Where(turn => turn.Type == "order_paid").Select(turn => turn.Order).ToHashSet();
        var prepared = facts.ShippingTurns.Where(turn => turn.Type == "seller_order_prepared").ToLookup(turn => turn.SellerOrder);
        var threads = facts.Threads.ToLookup(thread => thread.SellerOrder);
        var confirmed = facts.Mails.Where(mail => mail is { Kind: "checkout.order_confirmed", Order: not null }).ToLookup(mail => mail.Order!.Value);
        var orders = Finding.Of(facts.Orders, order =>
        {
            var times = paid.Contains(order.Id) ? 1 : 0;
            return
            [
                .. order.Parts.SelectMany(part => Once(prepared[part.SellerOrder].Count(), times, "prepared for shipping", order.Id, part.SellerOrder)),
                .. order.Parts.SelectMany(part => Once(threads[part.SellerOrder].Count(), times, "given its thread", order.Id, part.SellerOrder)),
                .. Once(confirmed[order.Id].Count(), times, "confirmed by mail", order.Id),
            ];
        });
        var levels = Finding.Of(facts.ToldLevels, level => level.Told == level.Available ? [] : [Violation.Of($"the catalogue was told {level.Told}, the stock is {level.Available}", level.Offer)]);
        return orders + levels + Refunds(facts) + CardCredits(facts);
    }

    /// <summary>Whatever a cancelling owes the buyer is refunded once: charged to the seller, and sent or with staff.</summary>
    private static Finding Refunds(Facts facts)
    {
        var ended = facts.RefundTurns.Where(turn => turn.Type is "refund_sent" or "refund_stopped" or "refund_transferred" or "refund_declined").Select(turn => turn.Refund).ToHashSet();
        var known = facts.RefundTurns.Select(turn => turn.Refund).ToHashSet();
        var accepted = Finding.Of(facts.RefundTurns.Where(turn => turn.Type == "refund_accepted"), turn => ended.Contains(turn.Refund) ? [] : [Violation.Of("a refund was accepted and never sent", turn.Refund)]);
        var cancelled = Finding.Of(facts.ShippingTurns.Where(turn => turn.Type == "lines_cancelled" && turn.Refund is not null), turn =>
            known.Contains(turn.Refund!.Value) ? [] : [Violation.Of("lines were cancelled and their money was never given back", turn.SellerOrder, turn.Refund)]);
        return accepted + cancelled;
    }

    private static Finding CardCredits(Facts facts)
    {
        var credits = facts.CardMoves.Where(move => move.Type == "gift_card_credited").ToLookup(move => (move.Subject, move.Card));
        var sent = facts.RefundTurns.Where(turn => turn.Type == "refund_sent").Select(turn => turn.Refund).ToHashSet();
        return Finding.Of(
            facts.RefundTurns.Where(turn => turn.Type == "refund_accepted" && sent.Contains(turn.Refund)).SelectMany(turn => (turn.ToCards ?? []).Select(part => (turn.Refund, part.Card))),
            part => Once(credits[(part.Refund, part.Card)].Count(), 1, "credited to a gift card", part.Refund, part.Card));
    }

    private static IEnumerable<Violation> Once(int times, int expected, string what, params object[] ids) =>
        times == expected ? [] : [Violation.Of($"{what} {times} times instead of {expected}", ids)];
}
