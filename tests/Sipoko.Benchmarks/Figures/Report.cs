using System.Globalization;

namespace Sipoko.Benchmarks.Figures;

/// <summary>What a person reads at the end of a run.</summary>
internal static class Report
{
    private const double MostStart = 1_500;
    private const double MostIdle = 200;
    private const double MostUnderLoad = 400;

    /// <summary>Costs may grow by this much while the market grows tenfold.</summary>
    private const double MostGrowth = 1.5;

    public static IEnumerable<string> Goals(Findings run)
    {
        var rows = run.Rows.ToDictionary(row => row.Work);
        foreach (var goal in Goal.All.Where(goal => rows.ContainsKey(goal.Work)))
        {
            yield return $"{goal.Work,-34} {string.Join("; ", goal.Judge(rows[goal.Work], rows))}";
        }

        yield return Figure("cold start", run.ColdStart, MostStart, "ms");
        yield return Figure("memory, idle", run.MemoryIdle, MostIdle, "MB");
        yield return Figure("memory, under load", run.MemoryUnderLoad, MostUnderLoad, "MB");
    }

    /// <summary>Processor time for one, beside that of a smaller market.</summary>
    public static IEnumerable<string> Growth(Findings small, Findings large)
    {
        foreach (var row in large.Rows)
        {
            if (small.Rows.FirstOrDefault(other => other.Work == row.Work) is { Cpu: > 0 } before)
            {
                var factor = row.Cpu / before.Cpu;
                yield return string.Create(CultureInfo.InvariantCulture, $"{row.Work,-34} {before.Cpu,8:0.000} → {row.Cpu,8:0.000} ms   {(factor > MostGrowth ? "MISSED " : "")}× {factor:0.00} of {MostGrowth}");
            }
        }
    }

    private static string Figure(string work, double figure, double most, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{work,-34} {(figure <= most ? "" : "MISSED ")}{figure:0} of {most:0} {unit}");
}
