using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sipoko.Catalog.Freshness;
using Sipoko.Web.Hosts;

namespace Sipoko.Catalog.Search;

/// <summary>
/// Keeps the market in this host's memory: loaded at the start, and again when notices may have been missed; what a notice names is read again within
/// moments. While it is not loaded, or stays behind, there is none, and the tables are asked instead.
/// </summary>
internal sealed class MarketMemory(MarketReader reader, IHostApplicationLifetime lifetime, ILogger<MarketMemory> log) : BackgroundService, IHostMemory
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenLoads = TimeSpan.FromSeconds(5);

    /// <summary>A page waits so long for a change that was committed before it was asked for; then it is drawn from the tables: from the market it would be kept as it was.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim wake = new(0);
    private readonly Lock changing = new();
    private HashSet<string> changed = [];
    private TaskCompletionSource caughtUp = Done();
    private volatile Market? market;
    private bool mustLoad = true;

    public string Topic => "market";

    /// <summary>The market with every change that this host had heard of; null while that is not to be had.</summary>
    public async ValueTask<Market?> Now()
    {
        var behind = Volatile.Read(ref caughtUp).Task;
        var isBehind = !behind.IsCompleted && (market is null || await Task.WhenAny(behind, Task.Delay(LongestWait)) != behind);
        return isBehind ? null : market;
    }

    public void Forget(IReadOnlyCollection<string> names)
    {
        lock (changing)
        {
            changed.UnionWith(names);
            FallBehind();
        }
    }

    public void ForgetAll()
    {
        lock (changing)
        {
            market = null;
            mustLoad = true;
            FallBehind();
        }
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        wake.Release();
        while (true)
        {
            try
            {
                await wake.WaitAsync(stoppingToken);
                while (!await CatchUp(stoppingToken))
                {
                    await Task.Delay(BetweenTries, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <returns>False when the database did not answer: what was to be read is to be read still.</returns>
    private async Task<bool> CatchUp(CancellationToken cancellation)
    {
        while (true)
        {
            HashSet<string> names;
            bool isLoad;
            lock (changing)
            {
                (names, changed, isLoad, mustLoad) = (changed, [], mustLoad, false);
                if (!isLoad && names.Count == 0)
                {
                    caughtUp.TrySetResult();
                    return true;
                }
            }

            try
            {
                if (isLoad)
                {
                    var loaded = await reader.Load(cancellation);
                    lock (changing)
                    {
                        market = mustLoad ? null : loaded;
                    }

                    if (market is null)
                    {
                        await Task.Delay(BetweenLoads, cancellation); // notices cannot be heard: loading without a pause would help nobody
                    }
                }
                else if (market is { } known)
                {
                    await reader.Reload(known, CatalogTags.Products(names), CatalogTags.Offers(names), CatalogTags.Sellers(names), cancellation);
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested) // whatever it is, wrapped by Marten or not: a host must not end of it
            {
                log.LogWarning(failure, "The market could not be read into memory; it is tried again");
                lock (changing)
                {
                    changed.UnionWith(names);
                    mustLoad |= isLoad;
                }

                return false;
            }
        }
    }

    /// <summary>A first start has made the tables by then.</summary>
    private async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    private void FallBehind()
    {
        if (caughtUp.Task.IsCompleted)
        {
            Volatile.Write(ref caughtUp, new(TaskCreationOptions.RunContinuationsAsynchronously));
            wake.Release();
        }
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
