namespace Sipoko.Host.Audit;

/// <summary>One field that differs between two positions; null where the stream or the field was not there.</summary>
internal sealed record Difference(string Subject, string Label, string? Before, string? After);

internal static class StateDifference
{
    public static IReadOnlyList<Difference> Between(IReadOnlyList<FoldedState> before, IReadOnlyList<FoldedState> after)
    {
        var earlier = before.ToDictionary(state => state.StreamId);
        var later = after.ToDictionary(state => state.StreamId);
        return [.. before.Concat(after).DistinctBy(state => state.StreamId)
            .SelectMany(state => OfStream(state.Subject, earlier.GetValueOrDefault(state.StreamId), later.GetValueOrDefault(state.StreamId)))];
    }

    private static IEnumerable<Difference> OfStream(string subject, FoldedState? before, FoldedState? after)
    {
        var labels = (before?.Fields ?? []).Concat(after?.Fields ?? []).Select(field => field.Label).Distinct();
        foreach (var label in labels)
        {
            var (old, now) = (ValueOf(before, label), ValueOf(after, label));
            if (old != now)
            {
                yield return new(subject, label, old, now);
            }
        }
    }

    private static string? ValueOf(FoldedState? state, string label) => state?.Fields.FirstOrDefault(field => field.Label == label)?.Value;
}
