using System.Globalization;
using Npgsql;

namespace Sipoko.Benchmarks;

internal sealed record Cost(double HostMilliseconds, double PostgresMilliseconds, long WriteTransactions);

/// <summary>Processor time of the host and of all PostgreSQL processes (ended ones too), and transactions that got an id, which only writes do.</summary>
internal sealed class Meter
{
    private const double TickMilliseconds = 10; // Linux counts processor time in 1/100 s

    private readonly NpgsqlDataSource database;
    private readonly int host;
    private readonly int postgres;
    private (double Host, double Postgres, long Transactions) began;

    private Meter(NpgsqlDataSource database, int host, int postgres) => (this.database, this.host, this.postgres) = (database, host, postgres);

    public static async Task<Meter> Start(NpgsqlDataSource database, int host, int postgres)
    {
        var meter = new Meter(database, host, postgres);
        meter.began = await meter.Read();
        return meter;
    }

    public async Task<Cost> Stop()
    {
        var now = await Read();
        return new(now.Host - began.Host, now.Postgres - began.Postgres, now.Transactions - began.Transactions - 1); // our own reading took one
    }

    private async Task<(double Host, double Postgres, long Transactions)> Read()
    {
        await using var command = database.CreateCommand("select pg_current_xact_id()::text::bigint");
        var transactions = (long)(await command.ExecuteScalarAsync())!;
        return (TimeOf(host, withEndedChildren: false), TimeOf(postgres, withEndedChildren: true) + ChildrenOf(postgres).Sum(child => TimeOf(child, withEndedChildren: false)), transactions);
    }

    private static double TimeOf(int process, bool withEndedChildren)
    {
        var fields = StatOf(process);
        return fields is null ? 0 : fields[11..(withEndedChildren ? 15 : 13)].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) * TickMilliseconds;
    }

    private static IEnumerable<int> ChildrenOf(int parent) => Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
        .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        .Where(process => StatOf(process) is { } fields && fields[1] == parent.ToString(CultureInfo.InvariantCulture));

    /// <summary>The fields of /proc/PID/stat after the command's name.</summary>
    private static string[]? StatOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // it has ended meanwhile
        }
    }
}
