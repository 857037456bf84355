using System.Globalization;

namespace Sipoko.Faults.Journal;

/// <summary>What the nemesis did, and from when to when.</summary>
public sealed record FaultRecord(string Name, DateTimeOffset Start, DateTimeOffset End)
{
    public const string Worker = "nemesis";

    public Entry ToEntry(long act) => new(End, act, Worker, Kinds.Fault, Phase.Ok, new Dictionary<string, string>
    {
        ["name"] = Name,
        ["start"] = Start.ToString("O", CultureInfo.InvariantCulture),
        ["end"] = End.ToString("O", CultureInfo.InvariantCulture),
    });

    /// <summary>The faults among the lines of a journal.</summary>
    public static IEnumerable<FaultRecord> In(IEnumerable<Entry> entries) => entries.Where(entry => entry.Kind == Kinds.Fault)
        .Select(entry => new FaultRecord(entry.Facts["name"], Moment(entry, "start"), Moment(entry, "end")));

    private static DateTimeOffset Moment(Entry entry, string fact) => DateTimeOffset.Parse(entry.Facts[fact], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
