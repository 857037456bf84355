using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking.Promises;

/// <summary>I6. Nothing happened that nobody asked for: every act in the events was invoked, every other event follows from one of them, from Stripe or from a clock.</summary>
internal static class EverythingAskedFor
{
    public static readonly Rule Rule = new("I6", "every event follows from an act, from Stripe or from a clock", Examine);

    /// <summary>What leads up to an act and is not journalled: a cart is filled, an address typed, a page of Stripe opened or come back from.</summary>
    private static readonly string[] LeadingUp = ["/panier", "/commande", "/carte-cadeau", "/compte", "/connexion", "/vendeur", "/retractation", "/webhooks/stripe"];

    private static Finding Examine(Facts facts)
    {
        var asked = Deeds.Of(facts).Select(deed => (deed.Kind, deed.Trace)).ToHashSet();
        var acts = Finding.Of(Deeds.Effects(facts), effect => asked.Contains(effect) ? [] : [Violation.Of($"{effect.Kind} happened and nobody asked for it", effect.Trace)]);
        var paid = Act.Of(facts.Journal).Where(act => act.Kind == Kinds.Pay).Select(act => act.Fact("session")).ToHashSet();
        var seeds = facts.Orders.Where(order => order.IsSeed).Select(order => order.Payment).Concat(facts.CardSales.Where(sale => sale.IsSeed).Select(sale => sale.Id)).ToHashSet();
        var sessions = facts.Intents.ToLookup(intent => intent.Id, intent => intent.Session);
        var payments = Finding.Of(
            facts.MoneyTurns.Where(turn => turn.Type is "payment_succeeded" or "gift_card_paid" && !seeds.Contains(turn.Process)),
            turn => sessions[turn.Intent!].Any(paid.Contains) ? [] : [Violation.Of("a payment was recorded that nobody made", turn.Intent!, turn.Process)]);
        var events = Finding.Of(facts.Events, happened => IsExplained(happened) ? [] : [Violation.Of($"{happened.Type} comes from {(happened.Route.Length == 0 ? "nowhere" : happened.Route)}", happened.Stream, happened.Correlation)]);
        return acts + payments + events;
    }

    private static readonly string[] Clocks = ["délai d", "congés d", "fin d", "horloge d", "temps de réponse"];

    private static bool IsExplained(StoredEvent happened) =>
        happened.Route == "demo" || Clocks.Any(clock => happened.Route.StartsWith(clock, StringComparison.Ordinal))
        || (happened.Route.Split(' ') is [_, var path] && LeadingUp.Any(start => path.StartsWith(start, StringComparison.Ordinal)));
}
