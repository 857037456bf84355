using System.Diagnostics;
using System.Globalization;

namespace Sipoko.Faults.Runs;

/// <summary>Where the time of a run went.</summary>
internal sealed class RunTimes
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<(string Part, TimeSpan End)> ends = [];

    /// <param name="part">What has just ended.</param>
    public void Ended(string part) => ends.Add((part, clock.Elapsed));

    public override string ToString() => string.Join(", ", ends.Select((one, index) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Part} {(one.End - (index == 0 ? TimeSpan.Zero : ends[index - 1].End)).TotalSeconds:0.0} s")));
}
