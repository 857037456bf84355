using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Sipoko.Benchmarks.Limits;

/// <summary>How many single-row transactions PostgreSQL makes durable on this disk, by its own pgbench.</summary>
internal static class Commits
{
    public static async Task<double> PerSecond(BenchSettings settings)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, "insert into bench.written (data) values ('{}');\n");
            var connection = new NpgsqlConnectionStringBuilder(settings.Connection);
            var start = new ProcessStartInfo(
                Path.Combine(settings.PostgresPrograms, "pgbench"), ["-n", "-M", "prepared", "-c", "16", "-j", "2", "-T", "4", "-f", script, "-h", connection.Host!, "-p", $"{connection.Port}", "-U", connection.Username!, connection.Database!])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            };
            start.Environment["PGPASSWORD"] = connection.Password;
            using var process = Process.Start(start)!;
            var told = await process.StandardOutput.ReadToEndAsync();
            return double.Parse(told.Split("tps = ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }
}
