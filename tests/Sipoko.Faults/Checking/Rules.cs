using Sipoko.Faults.Checking.Promises;

namespace Sipoko.Faults.Checking;

/// <summary>All promises, in the order of their numbers.</summary>
internal static class Rules
{
    public static readonly IReadOnlyList<Rule> All =
    [
        NoOversell.Rule, NoOverspentCard.Rule, OneOrderOneEffect.Rule, NothingLost.Rule, NothingOfARefusal.Rule, EverythingAskedFor.Rule, OnceAtMost.Rule, OrdersAddUp.Rule, BooksSumToZero.Rule,
        BooksEqualStripe.Rule, VersionsWithoutGaps.Rule, SameStateThreeWays.Rule, OneEffectPerNotice.Rule, NothingLeftToDo.Rule, EveryMailIsTrue.Rule, ToldOnceEverywhere.Rule,
    ];

    /// <summary>All rules over all facts. A run that gave a rule nothing to look at, or that ordered nothing, proves nothing.</summary>
    public static Verdict Judge(Facts facts)
    {
        var findings = All.ToDictionary(rule => rule.Number, rule => rule.Examine(facts));
        var idle = All.Where(rule => rule.IsInEveryRun && findings[rule.Number].Examined == 0).Select(rule => rule.Number).ToArray();
        return new(
            idle.Length == 0 ? null : $"nothing to examine for {string.Join(", ", idle)}",
            [.. All.SelectMany(rule => findings[rule.Number].Violations.Select(violation => violation with { Rule = rule.Number }))],
            findings.ToDictionary(finding => finding.Key, finding => finding.Value.Examined));
    }
}
