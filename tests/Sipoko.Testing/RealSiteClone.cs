using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Sipoko.Testing;

/// <summary>What the real site is run from: this clone's programs, built in the same configuration as the tests, and its test cluster.</summary>
public static class RealSiteClone
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Folder { get; } = Root().FullName;

    public static string HostProgram { get; } = Program("src/Host", "Sipoko.Host.dll");

    public static string SimulatorProgram { get; } = Program("tests/Sipoko.StripeSimulator", "Sipoko.StripeSimulator.dll");

    /// <param name="model">The connection to the database that the new one is a copy of, which nobody uses; an empty one without.</param>
    /// <param name="kind">How its name begins; the number of this process follows.</param>
    public static async Task<string> NewDatabase(string? model = null, string kind = "site")
    {
        var cluster = Environment.GetEnvironmentVariable("SIPOKO_TEST_POSTGRES") is { Length: > 0 } given ? given : await StartCluster();
        var name = $"{kind}_{Environment.ProcessId}_{Guid.CreateVersion7():N}";
        await Execute(cluster, $"create database {name}{(model is null ? "" : $" template {new NpgsqlConnectionStringBuilder(model).Database}")}");
        return new NpgsqlConnectionStringBuilder(cluster) { Database = name, Pooling = true }.ConnectionString;
    }

    public static Task Drop(string connection) => Drop(connection, new NpgsqlConnectionStringBuilder(connection).Database!);

    public static Task Drop(string connection, string name) =>
        Execute(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres" }.ConnectionString, $"drop database if exists {name} with (force)");

    /// <summary>An address where nobody listens yet.</summary>
    public static Uri FreeAddress(string name)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://{name}:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Runs a program of script/.</summary>
    /// <returns>What it wrote, without the last line break.</returns>
    public static async Task<string> Script(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Folder, "script", name), arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.TrimEnd() : throw new InvalidOperationException($"script/{name} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var server = NpgsqlDataSource.Create(connection);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartCluster() => (await Script("postgres", "start", "test", "--no-fsync")).Split('\n')[^1];

    private static string Program(string project, string file)
    {
        var path = Path.Combine(Folder, project, "bin", Output.Parent!.Name, Output.Name, file);
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
