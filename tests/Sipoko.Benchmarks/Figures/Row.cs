using System.Globalization;
using System.Text.Json.Serialization;
using Sipoko.Benchmarks.Load;

namespace Sipoko.Benchmarks.Figures;

/// <summary>One kind of work, measured.</summary>
/// <param name="Host">Processor milliseconds of the server for one.</param>
/// <param name="Postgres">The same of PostgreSQL.</param>
/// <param name="Writes">Write transactions for one.</param>
internal sealed record Row(string Work, double Rate, double P50, double P99, double Host, double Postgres, double Writes, long Failed)
{
    [JsonIgnore]
    public double Cpu => Host + Postgres;

    public static Row Of(string work, LoadResult load, Cost cost) => new(
        work, load.Rate, load.Latency.P50, load.Latency.P99, cost.HostMilliseconds / load.Done, cost.PostgresMilliseconds / load.Done, (double)cost.WriteTransactions / load.Done, load.Failed);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Work,-38} {Rate,9:0.0}/s  p50 {P50,8:0.00}  p99 {P99,8:0.00} ms  CPU {Host,7:0.000} + {Postgres,7:0.000} ms{(Writes >= 0.05 ? $"  {Writes:0.0} writes" : "")}{(Failed > 0 ? $"  FAILED {Failed}" : "")}");
}
