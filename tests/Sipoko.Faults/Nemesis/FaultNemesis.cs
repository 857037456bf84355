using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Nemesis;

/// <summary>Carries out a plan of faults, one after the other, and takes each away again.</summary>
internal sealed class FaultNemesis(RunJournal journal, TimeProvider clock, Action<string> say, params IEnumerable<IReadOnlyDictionary<string, Func<PlannedFault, Task>>> harms)
{
    private readonly Dictionary<string, Func<PlannedFault, Task>> harms = new(harms.SelectMany(some => some));
    private readonly List<FaultRecord> done = [];

    /// <summary>The faults that were carried out.</summary>
    public IReadOnlyList<FaultRecord> Done => done;

    /// <summary>What this machine does not allow.</summary>
    public static IReadOnlySet<string> ImpossibleOn(Stage stage) => new HashSet<string>(
    [
        .. stage.Postgres.Disk is null ? [FaultNames.FillDisk] : Array.Empty<string>(), .. FakeClock.IsPossible ? [] : new[] { FaultNames.MoveClock },
    ]);

    public async Task Strike(IReadOnlyList<PlannedFault> plan)
    {
        var time = Stopwatch.StartNew();
        foreach (var fault in plan)
        {
            if (fault.At - time.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            await Strike(fault, time);
        }
    }

    private async Task Strike(PlannedFault fault, Stopwatch time)
    {
        var start = clock.GetUtcNow();
        var act = journal.Invoke(FaultRecord.Worker, "fault-begins", new Dictionary<string, string> { ["name"] = fault.Name, ["plan"] = fault.ToString() });
        try
        {
            await harms[fault.Name](fault);
            var record = new FaultRecord(fault.Name, start, clock.GetUtcNow());
            done.Add(record);
            journal.Write(record.ToEntry(act));
            say(string.Create(CultureInfo.InvariantCulture, $"{time.Elapsed.TotalSeconds,6:0.0} s  {fault.Name}, {(record.End - record.Start).TotalSeconds:0.0} s"));
        }
        catch (NpgsqlException failure)
        {
            say($"{fault.Name} could not be done: {failure.Message}"); // it is not counted
        }
    }
}
