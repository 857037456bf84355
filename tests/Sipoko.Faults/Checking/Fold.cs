using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.SharedKernel;

namespace Sipoko.Faults.Checking;

/// <summary>All streams of one kind, folded together while the events of a store pass by once.</summary>
internal abstract class Fold
{
    public abstract Type Document { get; }

    public abstract IEnumerable<Type> EventTypes { get; }

    public abstract IReadOnlyCollection<(Guid Stream, object State)> States { get; }

    /// <summary>Streams whose events cannot follow each other, and why.</summary>
    public Dictionary<Guid, string> Torn { get; } = [];

    public abstract void Apply(IEvent happened);
}

internal sealed class Fold<TDocument, TId>(SingleStreamProjection<TDocument, TId> projection) : Fold
    where TDocument : class
    where TId : notnull
{
    private readonly Dictionary<Guid, (TId Id, TDocument? State)> streams = [];

    public override Type Document => typeof(TDocument);

    public override IEnumerable<Type> EventTypes => projection.IncludedEventTypes;

    public override IReadOnlyCollection<(Guid Stream, object State)> States =>
        [.. streams.Where(stream => stream.Value.State is not null).Select(stream => (stream.Key, (object)stream.Value.State!))];

    public override void Apply(IEvent happened)
    {
        if (Torn.ContainsKey(happened.StreamId))
        {
            return;
        }

        if (!streams.TryGetValue(happened.StreamId, out var known))
        {
            known = ((TId)Activator.CreateInstance(typeof(TId), happened.StreamId)!, null);
        }

        try
        {
            streams[happened.StreamId] = (known.Id, projection.Evolve(known.State, known.Id, happened));
        }
        catch (Exception failure) when (failure is UnreachableEventException or NullReferenceException or InvalidOperationException)
        {
            Torn[happened.StreamId] = failure.Message;
            streams.Remove(happened.StreamId);
        }
    }
}
