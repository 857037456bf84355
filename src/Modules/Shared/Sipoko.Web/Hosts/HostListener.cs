using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sipoko.Web.EventStore;

namespace Sipoko.Web.Hosts;

/// <summary>
/// Hears what hosts have changed, this one too, on a connection of its own. Whenever it begins to hear, everything is forgotten, because notices may have been
/// missed; and while it cannot hear although the database lives, everything is forgotten again and again. A database that is away changes nothing: what
/// is in memory stays true.
/// </summary>
internal sealed class HostListener(ModuleDatabase database, IEnumerable<IHostMemory> memories, ILogger<HostListener> log) : BackgroundService
{
    private const int SecondsToAnswer = 2;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenProofs = TimeSpan.FromSeconds(1);

    private readonly ILookup<string, IHostMemory> byTopic = memories.ToLookup(memory => memory.Topic, StringComparer.Ordinal);

    private bool heard;
    private bool isDeaf;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested) // of any kind: a host that stopped listening would show old pages for ever
            {
                if (heard)
                {
                    heard = false; // the next try says whether only the line broke
                    continue;
                }

                if (!IsAway(failure))
                {
                    if (!isDeaf)
                    {
                        isDeaf = true;
                        log.LogWarning(failure, "Notices do not arrive: everything in memory is forgotten, again and again until they do");
                    }

                    ForgetAll();
                }

                await Task.Delay(BetweenTries, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, Timeout = SecondsToAnswer, CommandTimeout = SecondsToAnswer, MaxAutoPrepare = 0, ApplicationName = "sipoko-notices" };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await connection.OpenAsync(cancellation);
        await using var listen = new NpgsqlCommand($"listen {Notice.Channel}", connection);
        await listen.ExecuteNonQueryAsync(cancellation);
        heard = true;
        ForgetAll();
        if (isDeaf)
        {
            isDeaf = false;
            log.LogInformation("Notices arrive again");
        }

        await using var proof = new NpgsqlCommand("select 1", connection);
        while (true)
        {
            if (!await connection.WaitAsync(BetweenProofs, cancellation))
            {
                await proof.ExecuteScalarAsync(cancellation); // a line that is cut somewhere says nothing
            }
        }
    }

    /// <summary>This host's own notices as well: it forgets twice, but it forgets even when the answer to its commit was lost.</summary>
    private void Hear(string payload)
    {
        if (Notice.Read(payload) is { } notice)
        {
            foreach (var memory in byTopic[notice.Topic])
            {
                if (notice.Names.Count == 0)
                {
                    memory.ForgetAll();
                }
                else
                {
                    memory.Forget(notice.Names);
                }
            }
        }
    }

    private void ForgetAll()
    {
        foreach (var memory in byTopic.SelectMany(topic => topic))
        {
            memory.ForgetAll();
        }
    }

    /// <summary>Nobody listens at its address, or it is starting or stopping.</summary>
    private static bool IsAway(Exception failure) => failure is
        NpgsqlException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } }
        or PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };
}
