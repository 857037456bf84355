using System.Diagnostics;
using System.Net.Sockets;
using Marten;
using Marten.Exceptions;
using Marten.Services;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sipoko.Web.Caching;
using Sipoko.Web.EventStore;

namespace Sipoko.Web.Hosts;

/// <summary>
/// Where the public pages of the catalogue read: from a streaming replica, when there is one and it is proved to hold every change that this host has heard
/// of; else from the primary. Decisions, and what a person sees of their own, never read here.
/// </summary>
public sealed class CatalogueReads(ModuleDatabase database, PageCache pages, ILogger<CatalogueReads> log) : BackgroundService
{
    /// <summary>How old the newest proof may be: the most that a page which nothing dropped may lag.</summary>
    private static readonly TimeSpan MostLag = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenProofs = TimeSpan.FromMilliseconds(200);

    /// <summary>For letting us in, for an answer, and for taking back a question without one: so long each.</summary>
    private const int SecondsToAnswer = 2;

    private readonly NpgsqlDataSource? replica = database.ReplicaConnectionString is { } given ? Replica(given) : null;
    private long provedAt;

    /// <summary>Whether the replica would be asked now.</summary>
    public bool IsReplicaUsed => replica is not null && Volatile.Read(ref provedAt) is > 0 and var proved && proved > pages.LastDrop && Stopwatch.GetElapsedTime(proved) < MostLag;

    /// <summary>Reads from the replica or the primary; when the replica fails, the primary answers the same question.</summary>
    public async Task<T> Read<T>(IDocumentStore store, Func<IQuerySession, Task<T>> read, CancellationToken cancellation)
    {
        if (IsReplicaUsed)
        {
            try
            {
                await using var connection = await replica!.OpenConnectionAsync(cancellation);
                await using var there = store.QuerySession(SessionOptions.ForConnection(connection));
                return await read(there);
            }
            catch (Exception failure) when (IsOfDatabase(failure) && !cancellation.IsCancellationRequested)
            {
                Volatile.Write(ref provedAt, 0);
                log.LogWarning(failure, "The replica did not answer; the primary does");
            }
        }

        await using var here = store.QuerySession();
        return await read(here);
    }

    internal static NpgsqlDataSource Replica(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { Timeout = SecondsToAnswer, CommandTimeout = SecondsToAnswer });

    public override void Dispose()
    {
        replica?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (replica is null)
        {
            return;
        }

        await using var primary = NpgsqlDataSource.Create(database.ConnectionString);
        using var tick = new PeriodicTimer(BetweenProofs);
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Prove(primary, stoppingToken);
            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                Volatile.Write(ref provedAt, 0);
            }
        }
    }

    /// <summary>What the primary had written when it was asked, the replica has replayed: so it holds everything that was committed before.</summary>
    private async Task Prove(NpgsqlDataSource primary, CancellationToken cancellation)
    {
        var asked = Stopwatch.GetTimestamp();
        var written = await Ask(primary, "select pg_current_wal_insert_lsn()::text", cancellation);
        if (await Ask(replica!, $"select (pg_is_in_recovery() and pg_last_wal_replay_lsn() >= '{written}'::pg_lsn)::text", cancellation) == "true")
        {
            Volatile.Write(ref provedAt, asked);
        }
    }

    private static async Task<string?> Ask(NpgsqlDataSource server, string question, CancellationToken cancellation)
    {
        await using var command = server.CreateCommand(question);
        command.CommandTimeout = SecondsToAnswer;
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    private static bool IsOfDatabase(Exception failure) => failure is NpgsqlException or SocketException or TimeoutException or IOException or MartenCommandException;
}
