using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sipoko.Faults.Journal;

/// <summary>The journal of a run, one JSON object a line, each with the system before <see cref="Write(Entry)"/> returns.</summary>
public sealed class RunJournal : IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly Lock writing = new();
    private readonly StreamWriter writer;
    private readonly TimeProvider clock;
    private long lastAct;

    public RunJournal(RunFolder run, TimeProvider clock)
    {
        this.clock = clock;
        writer = new(new FileStream(run.Journal, FileMode.Append, FileAccess.Write, FileShare.Read));
        lastAct = run.Entries().Select(entry => entry.Act).DefaultIfEmpty().Max();
    }

    /// <summary>The number of a new act.</summary>
    public long NextAct() => Interlocked.Increment(ref lastAct);

    /// <summary>Begins an act: its number joins the outcome to it.</summary>
    public long Invoke(string worker, string kind, IReadOnlyDictionary<string, string> facts)
    {
        var act = NextAct();
        Write(act, worker, kind, Phase.Invoke, facts);
        return act;
    }

    public void Write(long act, string worker, string kind, Phase phase, IReadOnlyDictionary<string, string> facts) =>
        Write(new(clock.GetUtcNow(), act, worker, kind, phase, facts));

    public void Write(Entry entry)
    {
        var line = JsonSerializer.Serialize(entry, Format);
        lock (writing)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    public void Dispose() => writer.Dispose();

    public static Entry Read(string line) => JsonSerializer.Deserialize<Entry>(line, Format) ?? throw new JsonException("A line of the journal is null.");
}
