using Npgsql;
using Wolverine.Persistence.Durability;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Runtime;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>Messages that failed for good: how many by queue, a page of them, and one with what it says.</summary>
internal sealed class DeadLetterReader(NpgsqlDataSource database, IWolverineRuntime wolverine)
{
    public const int PerPage = 50;

    /// <summary>One event names them all.</summary>
    public const int MostAtOnce = 1_000;

    /// <summary>How many of each queue wait for a decision, and how many were put aside.</summary>
    public async Task<IReadOnlyList<LetterKind>> Kinds(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            select received_at, count(*) filter (where archived_at is null), count(*) filter (where archived_at is null and replayable), count(*) filter (where archived_at is not null)
            from wolverine.wolverine_dead_letters group by received_at order by 2 desc, 1
            """);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var kinds = new List<LetterKind>();
        while (await rows.ReadAsync(cancellation))
        {
            kinds.Add(new(QueueAddress.NameOf(rows.GetString(0)), (int)rows.GetInt64(1), (int)rows.GetInt64(2), (int)rows.GetInt64(3)));
        }

        return kinds;
    }

    /// <summary>One page, the last to fail first, and one more when there is another page.</summary>
    public async Task<IReadOnlyList<LetterLine>> Page(string? queue, bool setAside, int number, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select id, received_at, coalesce(exception_type, ''), coalesce(exception_message, ''), coalesce(failed_at, sent_at), coalesce(replay_count, 0), coalesce(replayable, false)
            from wolverine.wolverine_dead_letters where (archived_at is not null) = $1 and ($2 = '' or received_at = $2)
            order by coalesce(failed_at, sent_at) desc nulls last, id desc limit {PerPage + 1} offset {(number - 1) * PerPage}
            """);
        command.Parameters.Add(new() { Value = setAside });
        command.Parameters.Add(new() { Value = queue is null ? "" : QueueAddress.Of(queue) });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var lines = new List<LetterLine>();
        while (await rows.ReadAsync(cancellation))
        {
            lines.Add(new(
                rows.GetGuid(0), QueueAddress.NameOf(rows.GetString(1)), rows.GetString(2), rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetFieldValue<DateTimeOffset>(4), rows.GetInt32(5), rows.GetBoolean(6)));
        }

        return lines;
    }

    /// <summary>The newest of a queue that are not about to run again.</summary>
    public Task<IReadOnlyList<Guid>> Of(string queue, bool setAside, CancellationToken cancellation) => Ids(
        $"""
        select id from wolverine.wolverine_dead_letters where received_at = $1 and (archived_at is not null) = $2 and not (coalesce(replayable, false) and archived_at is null)
        order by coalesce(failed_at, sent_at) desc nulls last, id desc limit {MostAtOnce}
        """, QueueAddress.Of(queue), setAside, cancellation);

    /// <summary>Those among these that wait for a decision, or, put aside, to be taken back.</summary>
    public Task<IReadOnlyList<Guid>> StillWaiting(IReadOnlyList<Guid> letters, bool setAside, CancellationToken cancellation) => Ids(
        "select id from wolverine.wolverine_dead_letters where id = any ($1) and (archived_at is not null) = $2 and not (coalesce(replayable, false) and archived_at is null)", letters.ToArray(), setAside, cancellation);

    public async Task<DeadLetterEnvelope?> Find(Guid id, CancellationToken cancellation)
    {
        var found = await wolverine.Storage.DeadLetters.QueryAsync(new DeadLetterEnvelopeQuery([id]) { Archived = DeadLetterArchiveFilter.Any }, cancellation);
        return found.Envelopes.FirstOrDefault();
    }

    private async Task<IReadOnlyList<Guid>> Ids(string sql, object those, bool setAside, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = those });
        command.Parameters.Add(new() { Value = setAside });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var letters = new List<Guid>();
        while (await rows.ReadAsync(cancellation))
        {
            letters.Add(rows.GetGuid(0));
        }

        return letters;
    }
}

internal sealed record LetterKind(string Queue, int Waiting, int Replaying, int SetAside);

internal sealed record LetterLine(Guid Id, string Queue, string Exception, string Message, DateTimeOffset? FailedAt, int Replays, bool IsReplaying);
