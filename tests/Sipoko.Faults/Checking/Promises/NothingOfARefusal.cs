namespace Sipoko.Faults.Checking.Promises;

/// <summary>I5. What was refused left nothing.</summary>
internal static class NothingOfARefusal
{
    public static readonly Rule Rule = new("I5", "what was refused left nothing", facts => Finding.Of(
        Deeds.Of(facts).Where(deed => deed.IsRefused),
        deed => deed.Effects == 0 ? [] : [Violation.Of($"{deed.Kind} was refused and happened {deed.Effects} times", deed.Trace, deed.Acts[0].Number)]), IsInEveryRun: false);
}
