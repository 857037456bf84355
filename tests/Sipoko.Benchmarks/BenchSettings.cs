using System.Globalization;

namespace Sipoko.Benchmarks;

/// <summary>Where the run happens; script/bench says it.</summary>
internal sealed record BenchSettings(string Root, string Connection, int Postgres, string PostgresPrograms, string Key, Uri Site, Uri Simulator, Uri Limits)
{
    public static BenchSettings Read()
    {
        static string Of(string name) => Environment.GetEnvironmentVariable($"BENCH_{name}") is { Length: > 0 } value ? value : throw new InvalidOperationException($"BENCH_{name} is missing: start script/bench.");
        static Uri Local(string port) => new($"http://127.0.0.1:{Of(port)}");
        return new(Of("ROOT"), Of("CONNECTION"), int.Parse(Of("POSTGRES"), CultureInfo.InvariantCulture), Of("POSTGRES_PROGRAMS"), Of("KEY"), Local("PORT"), Local("STRIPE_PORT"), Local("LIMITS_PORT"));
    }

    public string File(string name) => Path.Combine(Root, ".sipoko", name);

    public string LogOf(string name) => Path.Combine(Root, ".sipoko", "logs", $"{name}.log");

    /// <summary>As it is published; BENCH_HOST names another folder, such as one published before a change.</summary>
    public string Host => Path.Combine(Environment.GetEnvironmentVariable("BENCH_HOST") is { Length: > 0 } other ? other : File("bench-host"), "Sipoko.Host.dll");

    public string ProgramOf(string project) => Path.Combine(Root, "tests", project, "bin/Release/net10.0", $"{project}.dll");
}
