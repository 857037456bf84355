using System.Globalization;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;
using Sipoko.Web.EventStore;

namespace Sipoko.Web.Audit;

/// <summary>How a module answers the audit console about its own streams: told event by event, or folded to a state.</summary>
public static class EventHistory
{
    /// <param name="subject">The stream in words.</param>
    /// <param name="words">The event as a French sentence, and the reason its actor gave, where it has one.</param>
    public static async Task<IReadOnlyList<AuditEntry>> Tell(
        this IQuerySession session, string module, Guid streamId, string subject, Func<object, Telling> words, CancellationToken cancellation) =>
        session.Tell(module, subject, await session.Events.FetchStreamAsync(streamId, token: cancellation), words);

    /// <summary>Of a stream that many orders share, such as a stock's, what happened for one of them; the others are not even read.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> TellOf(
        this IQuerySession session, OrderId order, string module, Guid streamId, string subject, Func<object, Telling> words, CancellationToken cancellation)
    {
        var events = await session.Events.QueryAllRawEvents()
            .Where(happened => happened.StreamId == streamId && happened.MatchesSql("d.data ->> 'orderId' = ?", order.Value.ToString())).OrderBy(happened => happened.Version).ToListAsync(cancellation);
        return session.Tell(module, subject, events, words);
    }

    /// <summary>The state after a version, or at an instant; null when the stream had not begun.</summary>
    public static async Task<FoldedState?> Fold<TState>(
        this IQuerySession session, Guid streamId, string subject, long? version, DateTimeOffset? at, Func<TState, IReadOnlyList<FoldedField>> fields, CancellationToken cancellation)
        where TState : class
    {
        var events = await session.Events.FetchStreamAsync(streamId, version ?? 0, at, token: cancellation);
        var state = events.Count == 0 ? null : await session.Events.AggregateStreamAsync<TState>(streamId, version ?? 0, at, token: cancellation);
        return state is null
            ? null
            : new FoldedState(streamId, subject, events[^1].Version, fields(state), session.DocumentStore.Options.Serializer().ToCleanJson(state));
    }

    private static IReadOnlyList<AuditEntry> Tell(this IQuerySession session, string module, string subject, IReadOnlyList<IEvent> events, Func<object, Telling> words)
    {
        var serializer = session.DocumentStore.Options.Serializer();
        return [.. events.Select(happened =>
        {
            var (sentence, reason) = words(happened.Data);
            return new AuditEntry(
                happened.Id, module, happened.StreamId, subject, happened.Version, happened.Timestamp, happened.EventTypeName, sentence, reason, OriginOf(happened),
                serializer.ToCleanJson(happened.Data));
        })];
    }

    private static AuditOrigin OriginOf(IEvent happened) => new(
        Header(happened, OriginHeaders.Actor), Header(happened, OriginHeaders.Role), Header(happened, OriginHeaders.Route), Header(happened, OriginHeaders.Application),
        Header(happened, OriginHeaders.Terms), happened.CorrelationId, happened.CausationId,
        int.TryParse(Header(happened, OriginHeaders.Hops), CultureInfo.InvariantCulture, out var hops) ? hops : 0);

    private static string? Header(IEvent happened, string name) => happened.GetHeader(name)?.ToString();
}

/// <summary>One event in words.</summary>
public readonly record struct Telling(string Sentence, string? Reason = null)
{
    public static implicit operator Telling(string sentence) => new(sentence);

    public static Telling FromString(string sentence) => new(sentence);
}
