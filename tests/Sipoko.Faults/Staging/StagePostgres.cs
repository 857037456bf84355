using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Sipoko.Faults.Staging;

/// <summary>A PostgreSQL cluster of the stage's own, with fsync.</summary>
public sealed class StagePostgres : IAsyncDisposable
{
    private const string Ours = "stage";
    private const string TheirBackends = $"from pg_stat_activity where backend_type = 'client backend' and application_name <> '{Ours}'";

    private readonly string name;
    private readonly int? diskMegabytes;
    private NpgsqlDataSource? direct;

    private StagePostgres(string name, int? diskMegabytes) => (this.name, this.diskMegabytes) = (name, diskMegabytes);

    /// <summary>Straight to the cluster, not through a proxy.</summary>
    public string Connection { get; private set; } = "";

    public int Port => new NpgsqlConnectionStringBuilder(Connection).Port;

    public NpgsqlDataSource Direct => direct ?? throw new InvalidOperationException("PostgreSQL has not been started.");

    internal static async Task<StagePostgres> Open(string name, int? diskMegabytes)
    {
        var cluster = new StagePostgres(name, diskMegabytes);
        await cluster.Start();
        return cluster;
    }

    /// <summary>Starts it, at first or after its end, and waits until it takes connections.</summary>
    public async Task Start()
    {
        string[] disk = diskMegabytes is { } size ? ["--disk", size.ToString(CultureInfo.InvariantCulture)] : [];
        var url = (await RealSiteClone.Script("postgres", ["start", name, .. disk])).Split('\n')[^1];
        if (url == Connection)
        {
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
    public Task<long> TerminateBackends() => Ask<long>($"select count(pg_terminate_backend(pid)) {TheirBackends}");

    /// <summary>The processes that serve the hosts now.</summary>
    public async Task<IReadOnlyList<int>> Backends() =>
        await Ask<int[]>($"select coalesce(array_agg(pid), array[]::integer[]) {TheirBackends}");

    /// <summary>SIGSTOP: the process keeps its locks and does nothing.</summary>
    public static void Freeze(int process) => Signal("STOP", process);

    public static void Thaw(int process) => Signal("CONT", process);

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = Direct.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (direct is not null)
        {
            await direct.DisposeAsync();
        }

        await RealSiteClone.Script("postgres", "delete", name);
    }

    private static void Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
