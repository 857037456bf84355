namespace Sipoko.Faults.Staging;

/// <summary>Starts a host again that ended without being told to, as any service manager does.</summary>
internal sealed class Supervisor(IReadOnlyList<StageHost> hosts) : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private Task watching = Task.CompletedTask;

    public void Begin() => watching = Watch();

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task Watch()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(0.5));
        while (await tick.WaitForNextTickAsync(ending.Token))
        {
            foreach (var host in hosts)
            {
                host.Revive();
            }
        }
    }
}
