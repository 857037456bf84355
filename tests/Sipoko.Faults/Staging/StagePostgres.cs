using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Sipoko.Faults.Staging;

/// <summary>A PostgreSQL cluster of the stage's own, with fsync.</summary>
public sealed class StagePostgres : IAsyncDisposable
{
    /// <summary>The name of our own connections, which are spared.</summary>
    internal const string Ours = "stage";

    private const string TheirBackends = $"from pg_stat_activity where backend_type = 'client backend' and application_name <> '{Ours}'";
    private const string Terminate = $"select count(pg_terminate_backend(pid)) {TheirBackends}";

    private readonly string name;
    private readonly int? diskMegabytes;
    private NpgsqlDataSource? direct;

    private StagePostgres(string name, int? diskMegabytes) => (this.name, this.diskMegabytes) = (name, diskMegabytes);

    /// <summary>Straight to the cluster, not through a proxy.</summary>
    public string Connection { get; private set; } = "";

    public int Port => new NpgsqlConnectionStringBuilder(Connection).Port;

    public NpgsqlDataSource Direct => direct ?? throw new InvalidOperationException("PostgreSQL has not been started.");

    /// <summary>Its disk, when the data lie on one of their own.</summary>
    public SmallDisk? Disk { get; private set; }

    internal static async Task<StagePostgres> Open(string name, int? diskMegabytes)
    {
        var cluster = new StagePostgres(name, diskMegabytes);
        await cluster.Start();
        cluster.Disk = diskMegabytes is { } size ? SmallDisk.At(await RealSiteClone.Script("postgres", "folder", name), size) : null;
        if (cluster.Disk is not null)
        {
            await cluster.Ask<object?>("alter system set max_wal_size = '128MB'");
            await cluster.Ask<object?>("alter system set min_wal_size = '32MB'");
            await cluster.Ask<object?>("select pg_reload_conf()");
        }

        return cluster;
    }

    /// <summary>Starts it, at first or after its end, and waits until it takes connections.</summary>
    public async Task Start()
    {
        string[] disk = diskMegabytes is { } size ? ["--disk", size.ToString(CultureInfo.InvariantCulture)] : [];
        var url = (await RealSiteClone.Script("postgres", ["start", name, .. disk])).Split('\n')[^1];
        if (url == Connection)
        {
            Direct.Clear(); // what it held before its end is broken
            return;
        }

        Connection = url;
        direct?.Dispose();
        direct = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(url) { MaxPoolSize = 10, Timeout = 10, ApplicationName = Ours }.ConnectionString);
    }

    /// <summary>Its main process, 0 while it is down.</summary>
    public async Task<int> Pid()
    {
        try
        {
            return int.Parse(await RealSiteClone.Script("postgres", "pid", name), CultureInfo.InvariantCulture);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary><c>pg_ctl stop -m immediate</c>: no checkpoint; the next start recovers from the log.</summary>
    public Task Kill() => RealSiteClone.Script("postgres", "kill", name);

    /// <summary>Ends every connection but our own.</summary>
    public Task<long> TerminateBackends() => Ask<long>(Terminate);

    /// <summary>The same over a connection that is open.</summary>
    public static async Task TerminateBackends(NpgsqlConnection over)
    {
        await using var command = new NpgsqlCommand(Terminate, over);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The processes that serve the hosts now.</summary>
    public async Task<IReadOnlyList<int>> Backends() =>
        await Ask<int[]>($"select coalesce(array_agg(pid), array[]::integer[]) {TheirBackends}");

    /// <summary>SIGSTOP: the processes keep their locks and do nothing.</summary>
    public static void Freeze(IEnumerable<int> processes) => Signal("STOP", processes);

    public static void Thaw(IEnumerable<int> processes) => Signal("CONT", processes);

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = Direct.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T answer ? answer : default!;
    }

    public async ValueTask DisposeAsync()
    {
        if (direct is not null)
        {
            await direct.DisposeAsync();
        }

        await RealSiteClone.Script("postgres", "delete", name);
    }

    private static void Signal(string signal, IEnumerable<int> processes)
    {
        using var kill = Process.Start("kill", [$"-{signal}", .. processes.Select(process => process.ToString(CultureInfo.InvariantCulture))]);
        kill.WaitForExit();
    }
}
