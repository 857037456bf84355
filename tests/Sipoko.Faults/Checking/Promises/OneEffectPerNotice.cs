using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking.Promises;

/// <summary>I13. A notice of Stripe counts once, a forged one not at all; a payment, however often it is told, is recorded once.</summary>
internal static class OneEffectPerNotice
{
    public static readonly Rule Rule = new("I13", "each notice of Stripe took effect once at most, forged ones never", Examine);

    private static Finding Examine(Facts facts)
    {
        var sent = facts.StripeEvents.DistinctBy(happened => happened.Id).ToDictionary(happened => happened.Id);
        var forged = Act.Of(facts.Journal).Where(act => act.Kind == Kinds.Webhook && act.Fact("genuine") == "false" && !sent.ContainsKey(act.Fact("evt") ?? "")).ToArray();
        var kept = facts.Notices.ToLookup(notice => notice.Id);
        var believed = Finding.Of(forged, act => kept[act.Fact("evt") ?? ""].Any() ? [Violation.Of("a forged notice was believed", act.Fact("evt") ?? "")] : []);
        var accepted = forged.Where(act => act.Outcome is Phase.Ok).Select(act => Violation.Of("a forged notice was acknowledged", act.Fact("evt") ?? ""));
        var notices = Finding.Of(kept, notice => sent.TryGetValue(notice.Key, out var original) && original.Type == notice.First().Type && notice.Count() == 1
            ? []
            : [Violation.Of($"a {notice.First().Type} was kept {notice.Count()} times that Stripe {(sent.ContainsKey(notice.Key) ? "sent as something else or once" : "never sent")}", notice.Key)]);
        return notices + believed + new Finding(0, [.. accepted, .. Twice(facts)]);
    }

    /// <summary>Money that was recorded twice, whatever told of it.</summary>
    private static IEnumerable<Violation> Twice(Facts facts) => facts.MoneyTurns
        .Where(turn => turn.Intent is not null && turn.Type is "payment_succeeded" or "payment_quarantined" or "gift_card_paid" or "gift_card_payment_quarantined" or "payment_refunded" or "gift_card_refunded")
        .GroupBy(turn => (turn.Type, turn.Intent, turn.StripeRefund)).Where(same => same.Count() > 1)
        .Select(same => Violation.Of($"{same.Key.Type} was recorded {same.Count()} times", same.Key.Intent!));
}
