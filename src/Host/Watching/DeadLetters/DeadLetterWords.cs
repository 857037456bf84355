using Sipoko.Accounts.Contracts;
using Sipoko.Web.Language;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>The team's acts on failed messages, as sentences.</summary>
internal sealed class DeadLetterWords(IPersonKeys keys)
{
    public async Task<IReadOnlyList<ActRow>> Tell(DeadLetterActs acts, CancellationToken cancellation)
    {
        var rows = new List<ActRow>();
        foreach (var act in acts.Acts)
        {
            var who = act.Email is { } box ? await keys.Open(box, cancellation) : null;
            rows.Add(new($"{QueueWords.Of(act.Queue)}\u00A0: {SentenceOf(act.Kind, act.Count)}", who?.Value ?? "Personne effacée", French.Instant(act.At), act.Reason));
        }

        return rows;
    }

    private static string SentenceOf(DeadLetterActKind kind, int count) => kind switch
    {
        DeadLetterActKind.Replay => French.Count(count, "message relancé", "messages relancés"),
        DeadLetterActKind.SetAside => French.Count(count, "message mis de côté", "messages mis de côté"),
        _ => French.Count(count, "message repris", "messages repris"),
    };
}
