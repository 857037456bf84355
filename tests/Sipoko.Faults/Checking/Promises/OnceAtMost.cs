namespace Sipoko.Faults.Checking.Promises;

/// <summary>I7. Whatever was asked happened once at most: double clicks, retries, and acts whose answer was lost.</summary>
internal static class OnceAtMost
{
    public static readonly Rule Rule = new("I7", "what was asked, however often, happened once at most", facts => Finding.Of(
        Deeds.Of(facts), deed => deed.Effects <= 1 ? [] : [Violation.Of($"{deed.Kind} happened {deed.Effects} times", deed.Trace, deed.Acts[0].Number)]));
}
