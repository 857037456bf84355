using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking.Promises;

/// <summary>I4. Whatever was acknowledged happened: the order stands under its number and total, the parcel is shipped, and who has paid at Stripe has a paid order or the money back.</summary>
internal static class NothingLost
{
    public static readonly Rule Rule = new("I4", "what was acknowledged happened", Examine);

    private static Finding Examine(Facts facts)
    {
        var deeds = Finding.Of(Deeds.Of(facts).Where(deed => deed.IsAcknowledged), deed =>
            deed.Effects > 0 ? [] : [Violation.Of($"{deed.Kind} was acknowledged and did not happen", deed.Trace, deed.Acts[0].Number)]);
        var untraceable = Deeds.Untraceable(facts).Where(act => act.Outcome is Phase.Ok).Select(act => Violation.Of($"{act.Kind} was acknowledged, and its effect cannot be found", act.Number));
        return deeds + new Finding(0, [.. untraceable]) + Orders(facts) + Payments(facts) + Abandoned(facts);
    }

    private static Finding Orders(Facts facts)
    {
        var orders = facts.Orders.ToLookup(order => order.Reference);
        return Finding.Of(Act.Of(facts.Journal).Where(act => act is { Kind: Kinds.PlaceOrder, Outcome: Phase.Ok } && act.Fact("reference") is not null), act =>
            orders[act.Fact("reference")!].FirstOrDefault() is not { } order ? [Violation.Of("the number that was given to the buyer is of no order", act.Fact("reference")!, act.Number)]
            : act.Fact("total") is { } total && total != order.Total.ToString(System.Globalization.CultureInfo.InvariantCulture) ? [Violation.Of($"the buyer saw {total} cents, the order says {order.Total}", order.Id, act.Number)]
            : []);
    }

    /// <summary>The page of Stripe took the money: then it bought the order, or is on its way back.</summary>
    private static Finding Payments(Facts facts)
    {
        var sessions = facts.Intents.Where(intent => intent is { Cents: > 0, Session: not null }).ToLookup(intent => intent.Session!);
        var turns = facts.MoneyTurns.Where(turn => turn.Intent is not null).ToLookup(turn => turn.Intent!);
        return Finding.Of(Act.Of(facts.Journal).Where(act => act is { Kind: Kinds.Pay, Outcome: Phase.Ok } && act.Fact("session") is not null), act =>
            sessions[act.Fact("session")!].FirstOrDefault() is not { } intent ? [Violation.Of("a payment was acknowledged that Stripe does not have", act.Fact("session")!, act.Number)]
            : turns[intent.Id].Any() ? []
            : [Violation.Of("the buyer paid, and nothing of it is in our events", intent.Id, act.Number)]);
    }

    /// <summary>Who leaves the page of Stripe tells nobody; who gives the order up with us is told whether it is over.</summary>
    private static Finding Abandoned(Facts facts)
    {
        var turns = facts.OrderTurns.ToLookup(turn => turn.Order);
        var orders = facts.Orders.ToLookup(order => order.Reference);
        return Finding.Of(Act.Of(facts.Journal).Where(act => act is { Kind: Kinds.Abandon, Outcome: Phase.Ok } && act.Fact("over") == "true" && act.Fact("reference") is { } reference && orders.Contains(reference)), act =>
            orders[act.Fact("reference")!].SelectMany(order => turns[order.Id]).Any(turn => turn.Type is "order_cancelled" or "order_paid")
                ? []
                : [Violation.Of("an order was given up and still keeps its stock", act.Fact("reference")!, act.Number)]);
    }
}
