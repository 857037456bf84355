using System.Diagnostics;
using Npgsql;

namespace Sipoko.Testing;

/// <summary>What the real site is run from: this clone's programs, built in the same configuration as the tests, and its test cluster.</summary>
internal static class RealSiteClone
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string HostProgram { get; } = Program("src/Host", "Sipoko.Host.dll");

    public static string SimulatorProgram { get; } = Program("tests/Sipoko.StripeSimulator", "Sipoko.StripeSimulator.dll");

    public static async Task<string> NewDatabase()
    {
        var cluster = Environment.GetEnvironmentVariable("SIPOKO_TEST_POSTGRES") is { Length: > 0 } given ? given : await StartCluster();
        var name = $"site_{Guid.CreateVersion7():N}";
        await Execute(cluster, $"create database {name}");
        return new NpgsqlConnectionStringBuilder(cluster) { Database = name, Pooling = true }.ConnectionString;
    }

    public static Task Drop(string connection)
    {
        var database = new NpgsqlConnectionStringBuilder(connection);
        var name = database.Database;
        database.Database = "postgres";
        return Execute(database.ConnectionString, $"drop database if exists {name} with (force)");
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var server = NpgsqlDataSource.Create(connection);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartCluster()
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Root().FullName, "script", "postgres"), ["start", "test", "--no-fsync"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        return output.TrimEnd().Split('\n')[^1];
    }

    private static string Program(string project, string file)
    {
        var path = Path.Combine(Root().FullName, project, "bin", Output.Parent!.Name, Output.Name, file);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not built: dotnet build Sipoko.sln -c {Output.Parent!.Name}");
    }

    private static DirectoryInfo Root()
    {
        var root = Output;
        while (!File.Exists(Path.Combine(root.FullName, "Sipoko.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run inside the clone.");
        }

        return root;
    }
}
