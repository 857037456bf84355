using System.Diagnostics;
using Npgsql;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Nemesis;

/// <summary>What happens to PostgreSQL and its machine.</summary>
internal sealed class PostgresHarms(Stage stage, ServingProbe probe)
{
    private const int MostConnections = 300;

    private StagePostgres Postgres => stage.Postgres;

    public IReadOnlyDictionary<string, Func<PlannedFault, Task>> All => new Dictionary<string, Func<PlannedFault, Task>>
    {
        [FaultNames.KillPostgres] = Kill,
        [FaultNames.TerminateBackends] = async fault =>
        {
            await Postgres.TerminateBackends();
            await probe.Await(fault.Name, Stopwatch.StartNew());
        },
        [FaultNames.FreezeBackends] = FreezeBackends,
        [FaultNames.FillConnections] = FillConnections,
        [FaultNames.FillDisk] = FillDisk,
    };

    private async Task Kill(PlannedFault fault)
    {
        await Postgres.Kill();
        await Task.Delay(fault.Length);
        await Restart(fault);
    }

    private async Task Restart(PlannedFault fault)
    {
        var since = Stopwatch.StartNew();
        await Postgres.Start();
        await probe.Await(fault.Name, since);
    }

    private async Task FreezeBackends(PlannedFault fault)
    {
        var backends = (await Postgres.Backends()).ToArray();
        var victims = backends.Take(fault.Amount).ToArray();
        StagePostgres.Freeze(victims);
        try
        {
            await Task.Delay(fault.Length * 1.5);
        }
        finally
        {
            StagePostgres.Thaw(victims);
        }
    }

    /// <summary>Takes every connection the server has, so that the hosts find none.</summary>
    private async Task FillConnections(PlannedFault fault)
    {
        var connection = new NpgsqlConnectionStringBuilder(Postgres.Connection) { Pooling = false, Timeout = 5, ApplicationName = StagePostgres.Ours }.ConnectionString;
        var held = new List<NpgsqlConnection>();
        try
        {
            var first = new NpgsqlConnection(connection);
            held.Add(first);
            await first.OpenAsync();
            await Take(connection, held);
            await StagePostgres.TerminateBackends(first); // no other connection is to be had now
            await Take(connection, held);
            await Task.Delay(fault.Length);
        }
        finally
        {
            foreach (var one in held)
            {
                await one.DisposeAsync();
            }
        }

        await probe.Await(fault.Name, Stopwatch.StartNew());
    }

    private static async Task Take(string connection, List<NpgsqlConnection> held)
    {
        while (held.Count < MostConnections)
        {
            var opening = Enumerable.Range(0, 10).Select(async _ =>
            {
                var one = new NpgsqlConnection(connection);
                try
                {
                    await one.OpenAsync();
                    return one;
                }
                catch (NpgsqlException)
                {
                    await one.DisposeAsync();
                    return null; // there is none left
                }
            });
            var opened = (await Task.WhenAll(opening)).OfType<NpgsqlConnection>().ToArray();
            held.AddRange(opened);
            if (opened.Length == 0)
            {
                return;
            }
        }
    }

    /// <summary>PostgreSQL gives up on a full log and stays down; once there is room again it is started by hand.</summary>
    private async Task FillDisk(PlannedFault fault)
    {
        Postgres.Disk!.Fill();
        await Task.Delay(fault.Length);
        Postgres.Disk.Free();
        await Restart(fault);
    }
}
