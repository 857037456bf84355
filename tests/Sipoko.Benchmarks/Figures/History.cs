using System.Diagnostics;
using System.Text.Json;

namespace Sipoko.Benchmarks.Figures;

/// <summary>What one run found.</summary>
/// <param name="ColdStart">Milliseconds from the start of the program to the first product page, schema in place.</param>
internal sealed record Findings(
    DateTimeOffset At, string Commit, int Cores, int Products, int Orders, double ColdStart, double MemoryIdle, double MemoryUnderLoad, double CommitsPerSecond, IReadOnlyList<Row> Rows);

/// <summary>One line of JSON for each run, in .sipoko/bench-history.jsonl.</summary>
internal sealed class History(string file)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public void Keep(Findings findings) => File.AppendAllText(file, JsonSerializer.Serialize(findings, Form) + "\n");

    /// <summary>The last run of a market of this size; null when there was none.</summary>
    public Findings? Last(int products, int orders) => !File.Exists(file) ? null
        : File.ReadLines(file).Select(line => JsonSerializer.Deserialize<Findings>(line, Form)!).LastOrDefault(run => run.Products == products && run.Orders == orders);

    public static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "rev-parse", "--short", "HEAD"]) { RedirectStandardOutput = true })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
