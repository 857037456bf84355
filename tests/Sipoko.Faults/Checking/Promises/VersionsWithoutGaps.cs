namespace Sipoko.Faults.Checking.Promises;

/// <summary>I11. The events of a stream are numbered from one without a gap, and the stream knows its last number. Marten's own tombstones are no history.</summary>
internal static class VersionsWithoutGaps
{
    public static readonly Rule Rule = new("I11", "the versions of every stream are without gaps", Examine);

    private static Finding Examine(Facts facts)
    {
        var events = facts.Events.ToLookup(happened => (happened.Module, happened.Stream));
        return Finding.Of(facts.Streams, stream => Look(stream, [.. events[(stream.Module, stream.Id)].Select(happened => happened.Version).Order()])) + new Finding(0, [.. Orphans(facts, events)]);
    }

    private static IEnumerable<Violation> Look(StoredStream stream, long[] versions)
    {
        if (versions.LongLength != stream.Version || !versions.SequenceEqual(Enumerable.Range(1, versions.Length).Select(number => (long)number)))
        {
            yield return Violation.Of($"{stream.Module} stream at version {stream.Version} has {versions.Length} events, from {versions.FirstOrDefault()} to {versions.LastOrDefault()}", stream.Id);
        }
    }

    private static IEnumerable<Violation> Orphans(Facts facts, ILookup<(string Module, Guid Stream), StoredEvent> events)
    {
        var known = facts.Streams.Select(stream => (stream.Module, stream.Id)).ToHashSet();
        return events.Where(stream => !known.Contains(stream.Key)).Select(stream => Violation.Of($"{stream.Count()} events of {stream.Key.Module} belong to no stream", stream.Key.Stream));
    }
}
