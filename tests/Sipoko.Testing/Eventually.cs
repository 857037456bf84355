using System.Diagnostics;

namespace Sipoko.Testing;

/// <summary>Waits for a fact that another process brings about, by looking at it again and again until a deadline.</summary>
public static class Eventually
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static async Task Is(string fact, TimeSpan deadline, Func<Task<bool>> look)
    {
        var waited = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(BetweenLooks);
        while (!await look())
        {
            if (waited.Elapsed > deadline)
            {
                throw new TimeoutException($"Not so within {deadline.TotalSeconds:0} s: {fact}.");
            }

            await tick.WaitForNextTickAsync();
        }
    }
}
