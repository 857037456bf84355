using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>Something that changes the site's state.</summary>
/// <param name="Facts">Known before.</param>
/// <param name="Read">What an answer tells.</param>
internal sealed record Act(string Kind, IReadOnlyDictionary<string, string> Facts, Func<Task<Page>> Send, Func<Page, Task<Told>> Read);

/// <summary>What is known of an act after its answer.</summary>
internal sealed record Told(Phase Phase, IReadOnlyDictionary<string, string> Facts)
{
    public static Told Nothing { get; } = new(Phase.Unknown, new Dictionary<string, string>());

    public static Task<Told> Done(params (string Name, string Value)[] facts) => Task.FromResult(new Told(Phase.Ok, facts.ToDictionary(fact => fact.Name, fact => fact.Value)));

    public static Task<Told> Refused { get; } = Task.FromResult(new Told(Phase.Fail, new Dictionary<string, string>()));

    /// <summary>A redirect is a yes and a 4xx a no; the rest may have happened or not.</summary>
    public static Task<Told> Usually(Page answer) => answer.Status switch
    {
        303 => Done(),
        >= 400 and < 500 => Refused,
        _ => Task.FromResult(Nothing),
    };
}
