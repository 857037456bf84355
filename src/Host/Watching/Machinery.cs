namespace Sipoko.Host.Watching;

/// <summary>The machinery at one moment, part by part.</summary>
internal sealed record Machinery(
    DateTimeOffset At, Seen<IReadOnlyList<HostSeen>> Hosts, Seen<IReadOnlyList<QueueSeen>> Queues, Seen<IReadOnlyList<FailureSeen>> Failures, Seen<IReadOnlyList<StoreSeen>> Stores,
    Seen<DatabaseSeen> Database, Seen<IReadOnlyList<TableSeen>> Tables, Seen<DiskSeen> Disk, IReadOnlyList<ErrorSeen> Errors);

/// <summary>One part of the machinery, or the news that it could not be read: the others are shown all the same.</summary>
internal sealed record Seen<T>(T? Value, bool IsRead) where T : class
{
    public static readonly Seen<T> Nothing = new(null, IsRead: false);

    public static Seen<T> Of(T value) => new(value, IsRead: true);
}

/// <param name="Silence">How long since its last sign of life.</param>
internal sealed record HostSeen(int Number, string Name, string Version, DateTimeOffset Started, TimeSpan Silence, bool IsLeader, int Tasks);

/// <param name="Waiting">Nobody has taken them up.</param>
/// <param name="AtWork">A host has them: at work, or about to be.</param>
/// <param name="Overdue">Those planned whose time is over.</param>
/// <param name="Lateness">Of the one that is due for longest.</param>
internal sealed record QueueSeen(string Name, long Waiting, long AtWork, long Planned, DateTimeOffset? NextDue, long Overdue, TimeSpan? Lateness, long HandledLately);

/// <summary>Messages of one queue that failed for good, for one reason.</summary>
internal sealed record FailureSeen(string Queue, string Exception, long Count, long Replaying, DateTimeOffset? Last);

/// <summary>A module's event store: its highest event, and how far each projection that runs behind has come.</summary>
internal sealed record StoreSeen(string Module, long HighestEvent, IReadOnlyList<ProjectionSeen> Projections);

internal sealed record ProjectionSeen(string Name, long Sequence);

/// <param name="OldestTransaction">How long the oldest transaction is open; null when none is.</param>
internal sealed record DatabaseSeen(long Bytes, int Connections, int MostConnections, TimeSpan? OldestTransaction, IReadOnlyList<ReplicaSeen> Replicas);

/// <param name="BytesBehind">Null when the server does not tell.</param>
internal sealed record ReplicaSeen(string Name, long? BytesBehind, TimeSpan? Behind);

internal sealed record TableSeen(string Name, long Bytes, long Rows);

/// <param name="LogBytes">What the write-ahead log takes; null when our role may not ask.</param>
/// <param name="Free">Of the disk that holds the data, when it is one of this machine's.</param>
internal sealed record DiskSeen(long? LogBytes, long? Free, long? Total);

/// <summary>What this host could not do, since it started.</summary>
internal sealed record ErrorSeen(string What, string? Exception, int Count, DateTimeOffset Last);
