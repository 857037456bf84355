using System.Globalization;

namespace Sipoko.Faults.Staging;

/// <summary>The wall clock of one process, which libfaketime lets us move while it runs. Time that only measures durations stays true.</summary>
public sealed class FakeClock
{
    private const string Library = "libfaketimeMT.so.1";

    private readonly string file;

    internal FakeClock(string file)
    {
        this.file = file;
        Move(TimeSpan.Zero);
    }

    /// <summary>Whether libfaketime is installed.</summary>
    public static bool IsPossible => Found is not null;

    private static string? Found { get; } = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Prepend("/usr/lib").Select(folder => Path.Combine(folder, "faketime", Library)).FirstOrDefault(File.Exists)
        : null;

    /// <summary>What a process must be told to live by this clock.</summary>
    internal IReadOnlyDictionary<string, string> Settings => Found is null ? new Dictionary<string, string>() : new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Found, ["FAKETIME_TIMESTAMP_FILE"] = file, ["FAKETIME_CACHE_DURATION"] = "1", ["NO_FAKE_STAT"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1", ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0", // else every timed wait of .NET ends at once
    };

    /// <summary>How far from the true time it is; the process follows within a second.</summary>
    public void Move(TimeSpan by)
    {
        File.WriteAllText(file + ".new", by.TotalSeconds.ToString("+0;-0;+0", CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }
}
