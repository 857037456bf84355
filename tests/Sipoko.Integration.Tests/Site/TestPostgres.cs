using System.Diagnostics;
using Npgsql;

namespace Sipoko.Integration.Tests.Site;

/// <summary>A database of its own for each fixture, on the private cluster that script/test starts; started here when a developer runs a test alone.</summary>
internal static class TestPostgres
{
    public static async Task<string> NewDatabase()
    {
        var cluster = Environment.GetEnvironmentVariable("SIPOKO_TEST_POSTGRES") ?? await Start();
        var name = $"test_{Guid.CreateVersion7():N}";
        await using var server = NpgsqlDataSource.Create(cluster);
        await using var command = server.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(cluster) { Database = name }.ConnectionString;
    }

    private static async Task<string> Start()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Sipoko.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run inside the clone.");
        }

        using var process = Process.Start(new ProcessStartInfo(Path.Combine(root.FullName, "script", "postgres"), ["start", "test", "--no-fsync"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        return output.TrimEnd().Split('\n')[^1];
    }
}
