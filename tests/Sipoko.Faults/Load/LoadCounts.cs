using System.Collections.Concurrent;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>What the load has seen so far.</summary>
internal sealed class LoadCounts
{
    private const int MostErrorsKept = 20;

    private readonly ConcurrentDictionary<(string Kind, Phase Phase), int> acts = [];
    private readonly ConcurrentDictionary<int, int> answers = [];
    private readonly ConcurrentQueue<string> errors = [];
    private int doubleClicks;
    private int orders;

    public int DoubleClicks => doubleClicks;

    /// <summary>Orders of guests that were acknowledged, each once however often it was sent.</summary>
    public int Orders => orders;

    /// <summary>Answers that no fault excuses: 500, and 5xx other than « come back in a moment ».</summary>
    public int Errors => answers.Where(answer => answer.Key is >= 500 and not (502 or 503 or 504)).Sum(answer => answer.Value);

    public IReadOnlyCollection<string> FirstErrors => errors;

    public IReadOnlyDictionary<int, int> Answers => answers;

    public IEnumerable<(string Kind, Phase Phase, int Count)> Acts => acts.Select(act => (act.Key.Kind, act.Key.Phase, act.Value)).OrderBy(act => act.Kind, StringComparer.Ordinal).ThenBy(act => act.Phase);

    public void Ordered() => Interlocked.Increment(ref orders);

    public void DoubleClicked() => Interlocked.Increment(ref doubleClicks);

    public void Ended(string kind, Phase phase) => acts.AddOrUpdate((kind, phase), 1, (_, count) => count + 1);

    public void Answered(Page page)
    {
        answers.AddOrUpdate(page.Status, 1, (_, count) => count + 1);
        if (page.Status is >= 500 and not (502 or 503 or 504) && errors.Count < MostErrorsKept)
        {
            errors.Enqueue($"{page.Status} {page.Path}");
        }
    }
}
