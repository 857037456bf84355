namespace Sipoko.Faults.Checking.Promises;

/// <summary>I10. Payment by payment, what Stripe took, kept as its fee and gave back is what our events and our books say.</summary>
internal static class BooksEqualStripe
{
    public static readonly Rule Rule = new("I10", "our books are Stripe's, payment by payment", Examine);

    private static readonly string[] Taken = ["payment_succeeded", "payment_quarantined", "payment_refund_due", "gift_card_paid", "gift_card_payment_quarantined", "gift_card_refund_due"];

    private static Finding Examine(Facts facts)
    {
        var turns = facts.MoneyTurns.Where(turn => turn.Intent is not null).ToLookup(turn => turn.Intent!);
        var refunds = facts.RefundTurns.ToLookup(turn => turn.Refund);
        var givenBack = refunds.Where(refund => refund.Any(turn => turn is { Type: "refund_accepted", Intent: not null }))
            .ToLookup(refund => refund.First(turn => turn.Intent is not null).Intent!, SentByStripe);
        var known = facts.Intents.Select(intent => intent.Id).ToHashSet();
        var invented = turns.Where(intent => !known.Contains(intent.Key)).Select(intent => Violation.Of("a payment was recorded that Stripe does not know", intent.Key, intent.First().Process));
        var psp = facts.Entries.SelectMany(entry => entry.Postings).Where(posting => posting.Account == "psp:stripe").Sum(posting => posting.Cents);
        var atStripe = facts.Intents.Sum(intent => intent.Cents - intent.Fee - intent.Refunded);
        var total = psp == atStripe ? [] : new[] { Violation.Of($"psp:stripe stands at {psp} cents, Stripe's own ledger at {atStripe}", "psp:stripe") };
        return Finding.Of(facts.Intents.Where(intent => intent.Cents > 0), intent => Look(intent, [.. turns[intent.Id]], givenBack[intent.Id].Sum())) + new Finding(0, [.. invented, .. total]);
    }

    private static IEnumerable<Violation> Look(StripeIntent intent, IReadOnlyList<MoneyTurn> turns, long ofRefunds)
    {
        if (intent.Charges != 1)
        {
            yield return Violation.Of($"the buyer was charged {intent.Charges} times for one payment", intent.Id);
        }

        var taken = turns.Where(turn => Taken.Contains(turn.Type)).OrderBy(turn => turn.Version).FirstOrDefault(); // what was set apart and then sent back is told twice
        if (taken is null)
        {
            yield return Violation.Of($"Stripe took {intent.Cents} cents that are in no event of ours", intent.Id, intent.Process ?? Guid.Empty);
            yield break;
        }

        if (taken.Cents != intent.Cents || taken.Fee != intent.Fee)
        {
            yield return Violation.Of($"we recorded {taken.Cents} cents and a fee of {taken.Fee}, Stripe {intent.Cents} and {intent.Fee}", intent.Id, taken.Process);
        }

        var sentBack = turns.Sum(turn => turn.Type switch
        {
            "payment_refunded" or "gift_card_refunded" => turn.Cents,
            "payment_refund_returned" or "gift_card_refund_returned" => -turn.Cents,
            _ => 0,
        });
        if (sentBack + ofRefunds != intent.Refunded)
        {
            yield return Violation.Of($"we recorded {sentBack + ofRefunds} cents as given back, Stripe {intent.Refunded}", intent.Id, taken.Process);
        }
    }

    private static long SentByStripe(IGrouping<Guid, RefundTurn> refund)
    {
        var amount = refund.First(turn => turn.Type == "refund_accepted").ByStripe;
        return amount * (refund.Count(turn => turn.Type == "refund_sent") - refund.Count(turn => turn is { Type: "refund_stopped", CameBack: true }));
    }
}
