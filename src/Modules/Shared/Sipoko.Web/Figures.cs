using System.Diagnostics.Metrics;

namespace Sipoko.Web;

/// <summary>Our own figures for machines, beside those of the libraries: only what no library counts. Names, meanings and limits stand in docs/observability.md.</summary>
public static class Figures
{
    public const string MeterName = "Sipoko";

    private static readonly Meter Ours = new(MeterName);

    private static readonly Counter<long> Hits = Ours.CreateCounter<long>("sipoko.page_cache.hits", "{page}", "Public pages answered from memory");
    private static readonly Counter<long> Kept = Ours.CreateCounter<long>("sipoko.page_cache.kept", "{page}", "Public pages rendered and kept");
    private static readonly Gauge<long> Failed = Ours.CreateGauge<long>("sipoko.dead_letters", "{message}", "Failed messages that wait for a person, as the last readiness check saw them");
    private static readonly Gauge<long> Lag = Ours.CreateGauge<long>("sipoko.queue.lag", "s", "How long past its time the message waits that is due for longest, as the last readiness check saw it");

    public static void PageHit() => Hits.Add(1);

    public static void PageKept() => Kept.Add(1);

    public static void DeadLetters(long count) => Failed.Record(count);

    public static void QueueLag(TimeSpan lag) => Lag.Record((long)lag.TotalSeconds);
}
