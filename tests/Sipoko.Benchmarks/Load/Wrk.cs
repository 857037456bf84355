using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sipoko.Benchmarks.Load;

internal sealed record Latency(double P50, double P99);

internal sealed record LoadResult(double Rate, long Done, Latency Latency, long Failed);

/// <summary>The load generator wrk: closed loop, it asks again as soon as it has its answer, and costs little itself.</summary>
internal sealed partial class Wrk(string script)
{
    private const int Connections = 16;

    private static readonly string[] Form = ["POST"];

    /// <param name="lines">Paths to ask for in turn; with <paramref name="isForm"/> the forms to send to the address.</param>
    public async Task<LoadResult> Run(Uri address, int seconds, IReadOnlyList<string>? lines = null, bool isForm = false, params string[] headers)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, lines ?? [address.PathAndQuery]);
            var start = new ProcessStartInfo("wrk", ["-t2", $"-c{Connections}", $"-d{seconds}s", "--latency", "-s", script, .. headers.SelectMany(header => new[] { "-H", header }), address.AbsoluteUri, "--", file, .. isForm ? Form : []])
            {
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var told = await process.StandardOutput.ReadToEndAsync();
            return new(Figure(Rate(), told), (long)Figure(Done(), told), new(Time(P50(), told), Time(P99(), told)), (long)(Failed().Match(told) is { Success: true } failed ? Number(failed.Groups[1].Value) : 0) + Broken(told));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static long Broken(string told) => SocketErrors().Match(told) is { Success: true } errors ? errors.Groups.Cast<Group>().Skip(1).Sum(group => long.Parse(group.Value, CultureInfo.InvariantCulture)) : 0;

    private static double Figure(Regex of, string told) => Number(of.Match(told).Groups[1].Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>In milliseconds.</summary>
    private static double Time(Regex of, string told)
    {
        var match = of.Match(told);
        return Number(match.Groups[1].Value) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, "s" => 1000, _ => 60_000 };
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Done();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s|m)")]
    private static partial Regex P50();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s|m)")]
    private static partial Regex P99();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Failed();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    private static partial Regex SocketErrors();
}
