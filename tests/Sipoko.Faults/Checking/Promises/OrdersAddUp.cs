namespace Sipoko.Faults.Checking.Promises;

/// <summary>I8. What an order brought in, by Stripe and by gift cards, is what its sellers, the commission and its VAT got; no more goes back than came.</summary>
internal static class OrdersAddUp
{
    public static readonly Rule Rule = new("I8", "what each paid order brought in is what was shared", Examine);

    private static Finding Examine(Facts facts)
    {
        var entries = facts.Entries.Where(entry => entry.Order is not null).ToLookup(entry => entry.Order!.Value);
        var money = facts.MoneyTurns.ToLookup(turn => turn.Process);
        var refunds = facts.RefundTurns.Where(turn => turn is { Type: "refund_accepted", Order: not null }).ToLookup(turn => turn.Order!.Value);
        var paid = facts.OrderTurns.Where(turn => turn.Type == "order_paid").Select(turn => turn.Order).ToHashSet();
        return Finding.Of(facts.Orders.Where(order => paid.Contains(order.Id)), order =>
        {
            var captured = money[order.Payment].Where(turn => turn.Type == "payment_succeeded").Sum(turn => turn.Cents);
            var byCards = money[order.Payment].SelectMany(turn => turn.Cards ?? []).Sum(card => card.Cents);
            return [.. Shared(order, captured, byCards, [.. entries[order.Id]]), .. GivenBack(order, captured, byCards, [.. refunds[order.Id]])];
        });
    }

    private static IEnumerable<Violation> Shared(PlacedOrder order, long captured, long byCards, IReadOnlyList<PostedEntry> entries)
    {
        var lines = order.Parts.SelectMany(part => part.Lines).Sum(line => line.Cents);
        if (captured + byCards != order.Total || lines != order.Total)
        {
            yield return Violation.Of($"{captured} by Stripe and {byCards} by gift cards for lines of {lines}, with a total of {order.Total}", order.Id);
        }

        foreach (var entry in entries.Where(entry => entry.Kind == "OrderPaid"))
        {
            var received = Sum(entry, account => account is "psp:stripe" or "psp_fees");
            var spent = Sum(entry, account => account.EndsWith(":reserved", StringComparison.Ordinal));
            if (received != captured || spent != byCards)
            {
                yield return Violation.Of($"booked {received} by Stripe and {spent} by gift cards, paid {captured} and {byCards}", order.Id, entry.Id);
            }

            foreach (var seller in order.Parts.GroupBy(part => part.Seller))
            {
                var share = -Sum(entry, account => account == $"seller:{seller.Key:N}:held");
                var sold = seller.SelectMany(part => part.Lines).Sum(line => line.Cents);
                if (share != sold)
                {
                    yield return Violation.Of($"held {share} for a seller who sold for {sold}", order.Id, seller.Key);
                }
            }
        }

        foreach (var release in entries.Where(entry => entry.Kind == "SaleReleased"))
        {
            var (gross, net) = (Sum(release, account => account.EndsWith(":held", StringComparison.Ordinal)), -Sum(release, account => account.EndsWith(":due", StringComparison.Ordinal)));
            var (commission, vat) = (-Sum(release, account => account == "commission"), -Sum(release, account => account == "vat:collected"));
            if (gross != net + commission + vat)
            {
                yield return Violation.Of($"released {gross} as {net} + {commission} + {vat}", order.Id, release.Id);
            }
        }
    }

    private static IEnumerable<Violation> GivenBack(PlacedOrder order, long captured, long byCards, IReadOnlyList<RefundTurn> refunds)
    {
        var (stripe, cards) = (refunds.Sum(refund => refund.ByStripe), refunds.SelectMany(refund => refund.ToCards ?? []).Sum(card => card.Cents));
        if (stripe > captured || cards > byCards)
        {
            yield return Violation.Of($"gave back {stripe} of {captured} by Stripe and {cards} of {byCards} on gift cards", order.Id);
        }

        foreach (var line in refunds.SelectMany(refund => (refund.Lines ?? []).Select(line => (refund.SellerOrder, line.Offer, line.Cents))).GroupBy(line => (line.SellerOrder, line.Offer)))
        {
            var sold = order.Parts.Where(part => part.SellerOrder == line.Key.SellerOrder).SelectMany(part => part.Lines).Where(one => one.Offer == line.Key.Offer).Sum(one => one.Cents);
            if (line.Sum(one => one.Cents) > sold)
            {
                yield return Violation.Of($"gave back {line.Sum(one => one.Cents)} for a line of {sold}", order.Id, line.Key.Offer);
            }
        }
    }

    private static long Sum(PostedEntry entry, Func<string, bool> isMeant) => entry.Postings.Where(posting => isMeant(posting.Account)).Sum(posting => posting.Cents);
}
