using System.Diagnostics;

namespace Sipoko.Faults.Contention;

/// <summary>People who wait at the same line and start together.</summary>
internal static class Crowd
{
    private const int PreparedAtOnce = 12;

    /// <summary>Gets each of them ready, a few at a time.</summary>
    public static async Task<T[]> Prepare<T>(int number, Func<int, Task<T>> prepare)
    {
        var ready = new T[number];
        await Parallel.ForAsync(0, number, new ParallelOptions { MaxDegreeOfParallelism = PreparedAtOnce }, async (index, _) => ready[index] = await prepare(index));
        return ready;
    }

    /// <summary>Lets all of them go at the same instant.</summary>
    public static async Task<(T[] Told, TimeSpan Slowest)> Go<T>(IReadOnlyList<Func<Task<T>>> acts)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = acts.Select(async act =>
        {
            await gate.Task;
            return await act();
        }).ToArray();
        var clock = Stopwatch.StartNew();
        gate.SetResult();
        return (await Task.WhenAll(running), clock.Elapsed);
    }
}
