using Npgsql;

namespace Sipoko.Host.Watching;

/// <summary>Looks at all parts, one after the other. A part that cannot be read in time is told as such and hides no other.</summary>
internal sealed class MachineryReader(NpgsqlDataSource database, RecentErrors errors, TimeProvider clock, ILogger<MachineryReader> log)
{
    /// <summary>A page that watches must not wait for what it watches.</summary>
    private const int PatienceInSeconds = 3;

    private const int MostTables = 10;

    private static readonly TimeSpan PatienceForAll = TimeSpan.FromSeconds(8);

    public async Task<Machinery> Look(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(PatienceForAll);
        var token = patience.Token;
        return new(
            clock.GetUtcNow(), await Read(Hosts, token), await Read(Queues, token), await Read(Failures, token), await Read(Stores, token), await Read(Database, token), await Read(Tables, token),
            await Read(Disk, token), errors.All());
    }

    private static async Task<IReadOnlyList<HostSeen>> Hosts(NpgsqlConnection connection, CancellationToken cancellation) => await Rows(
        connection,
        """
        select host.node_number, host.description, host.version, host.started, now() - host.health_check, count(task.id), coalesce(bool_or(task.id like 'wolverine://leader%'), false)
        from wolverine.wolverine_nodes host left join wolverine.wolverine_node_assignments task on task.node_id = host.id
        group by host.id order by host.node_number
        """,
        row => new HostSeen(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), row.GetTimeSpan(4), row.GetBoolean(6), (int)row.GetInt64(5)), cancellation);

    /// <summary>A handled message is kept for five minutes, so that it is not taken twice.</summary>
    private static async Task<IReadOnlyList<QueueSeen>> Queues(NpgsqlConnection connection, CancellationToken cancellation) => await Rows(
        connection,
        $"""
        select received_at, count(*) filter (where status = 'Incoming' and owner_id = 0), count(*) filter (where status = 'Incoming' and owner_id <> 0), count(*) filter (where status = 'Scheduled'),
          min(execution_time) filter (where status = 'Scheduled' and execution_time > now()), count(*) filter (where status = 'Scheduled' and execution_time <= now()),
          now() - min(due) filter (where status <> 'Handled' and due <= now()), count(*) filter (where status = 'Handled' and keep_until > now() + interval '4 minutes')
        from (select received_at, status, owner_id, execution_time, keep_until, {MessageAge.DueSql} as due from wolverine.wolverine_incoming_envelopes) message group by received_at
        """,
        row => new QueueSeen(
            QueueAddress.NameOf(row.GetString(0)), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4), row.GetInt64(5), SpanOrNull(row, 6), row.GetInt64(7)),
        cancellation);

    private static async Task<IReadOnlyList<FailureSeen>> Failures(NpgsqlConnection connection, CancellationToken cancellation) => await Rows(
        connection,
        """
        select received_at, coalesce(exception_type, ''), count(*), count(*) filter (where replayable), max(coalesce(failed_at, sent_at))
        from wolverine.wolverine_dead_letters where archived_at is null group by 1, 2
        """,
        row => new FailureSeen(QueueAddress.NameOf(row.GetString(0)), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4)), cancellation);

    /// <summary>A module's tables come with its first use; its highest event is where its sequence stands.</summary>
    private static async Task<IReadOnlyList<StoreSeen>> Stores(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var modules = await Rows(
            connection, "select schemaname, coalesce(last_value, 0) from pg_sequences where sequencename = 'mt_events_sequence' order by schemaname", row => (Name: row.GetString(0), Highest: row.GetInt64(1)), cancellation);
        if (modules.Count == 0)
        {
            return [];
        }

        var behind = await Rows(
            connection, string.Join(" union all ", modules.Select(module => $"select '{module.Name}', name, last_seq_id from {module.Name}.mt_event_progression where name <> 'HighWaterMark'")),
            row => (Module: row.GetString(0), Seen: new ProjectionSeen(row.GetString(1), row.GetInt64(2))), cancellation);
        return [.. modules.Select(module => new StoreSeen(module.Name, module.Highest, [.. behind.Where(projection => projection.Module == module.Name).Select(projection => projection.Seen)]))];
    }

    private static async Task<DatabaseSeen> Database(NpgsqlConnection connection, CancellationToken cancellation) => (await Rows(
        connection,
        """
        select pg_database_size(current_database()), (select count(*) from pg_stat_activity where backend_type = 'client backend'), current_setting('max_connections')::int,
          (select now() - min(xact_start) from pg_stat_activity where state <> 'idle' and backend_type = 'client backend' and pid <> pg_backend_pid()),
          array(select application_name from pg_stat_replication order by pid), array(select pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::bigint from pg_stat_replication order by pid),
          array(select coalesce(replay_lag, '0'::interval) from pg_stat_replication order by pid)
        """,
        row => new DatabaseSeen(
            row.GetInt64(0), (int)row.GetInt64(1), row.GetInt32(2), SpanOrNull(row, 3),
            [.. row.GetFieldValue<string[]>(4).Zip(row.GetFieldValue<long?[]>(5), row.GetFieldValue<TimeSpan[]>(6)).Select(replica => new ReplicaSeen(replica.First, replica.Second, replica.Third))]),
        cancellation))[0];

    private static async Task<IReadOnlyList<TableSeen>> Tables(NpgsqlConnection connection, CancellationToken cancellation) => await Rows(
        connection,
        $"""
        select schemaname || '.' || relname, pg_total_relation_size(relid), n_live_tup from pg_stat_user_tables order by 2 desc limit {MostTables}
        """,
        row => new TableSeen(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), cancellation);

    /// <summary>The size of the log and the folder of the data need the role pg_monitor; the folder helps only when the server is on this machine.</summary>
    private static async Task<DiskSeen> Disk(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (mayAsk, folder) = (await Rows(
            connection, "select has_function_privilege('pg_ls_waldir()', 'execute'), (select setting from pg_settings where name = 'data_directory')",
            row => (row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetString(1)), cancellation))[0];
        long? log = mayAsk ? (await Rows(connection, "select coalesce(sum(size), 0)::bigint from pg_ls_waldir()", row => row.GetInt64(0), cancellation))[0] : null;
        return Directory.Exists(folder) && new DriveInfo(folder) is { IsReady: true } drive ? new(log, drive.AvailableFreeSpace, drive.TotalSize) : new(log, null, null);
    }

    private static async Task<IReadOnlyList<T>> Rows<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PatienceInSeconds };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task<Seen<T>> Read<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellation) where T : class
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            return Seen<T>.Of(await read(connection, cancellation));
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException or InvalidCastException or OperationCanceledException)
        {
            log.LogWarning("{Part} of the machinery could not be read: {Reason}", read.Method.Name, failure is PostgresException { SqlState: var state } ? state : failure.GetType().Name);
            return Seen<T>.Nothing;
        }
    }

    private static TimeSpan? SpanOrNull(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetTimeSpan(column);
}
