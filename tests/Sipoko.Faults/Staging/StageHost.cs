using System.Diagnostics;

namespace Sipoko.Faults.Staging;

/// <summary>One host of the site: a process of its own that reaches PostgreSQL through a proxy of its own.</summary>
public sealed class StageHost : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(4);

    private readonly RealSiteProcess process;
    private readonly HttpClient client;
    private readonly Lock changing = new();
    private bool isWanted;
    private bool wasReady;

    internal StageHost(string name, string logFile, Uri address, DatabaseProxy database, FakeClock clock, Dictionary<string, string> settings)
    {
        Name = name;
        Address = address;
        Database = database;
        Clock = clock;
        Settings = settings;
        process = new(name, RealSiteClone.HostProgram, [], logFile, settings);
        client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    }

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Its way to PostgreSQL.</summary>
    public DatabaseProxy Database { get; }

    /// <summary>Its wall clock.</summary>
    public FakeClock Clock { get; }

    /// <summary>What it is told; a change counts from the next start.</summary>
    public Dictionary<string, string> Settings { get; }

    /// <summary>How often it ended by itself after it had been ready.</summary>
    public int Deaths { get; private set; }

    public bool IsRunning => !process.HasEnded;

    public int Id => process.Id;

    public string Log => process.Log;

    /// <summary>Starts it for the first time and waits until it is ready.</summary>
    public async Task Start()
    {
        Launch();
        await Eventually.Is($"{Name} is ready", LongestStart, async () => IsRunning ? await IsReady() : throw new InvalidOperationException($"{Name} ended while it started.\n{Log}"));
    }

    /// <summary>Starts the process without waiting for it.</summary>
    public void Launch()
    {
        lock (changing)
        {
            (isWanted, wasReady) = (true, false);
            process.Start();
        }
    }

    /// <summary>Waits until it is ready, however often it must be started again meanwhile.</summary>
    /// <returns>How long that took; null when the patience was not enough.</returns>
    public async Task<TimeSpan?> Ready(TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (!await IsReady())
        {
            if (clock.Elapsed > patience)
            {
                return null;
            }

            await Task.Delay(100);
        }

        return clock.Elapsed;
    }

    /// <summary>SIGKILL: nothing is finished or flushed.</summary>
    public void Kill()
    {
        lock (changing)
        {
            isWanted = false;
            process.Dispose();
        }
    }

    /// <summary>SIGTERM: it finishes what it does.</summary>
    public async Task Stop()
    {
        isWanted = false;
        if (IsRunning)
        {
            await process.Stop();
        }
    }

    /// <summary>Whether it answers to its health check.</summary>
    public async Task<bool> IsReady()
    {
        try
        {
            using var answer = await client.GetAsync("/health/ready");
            wasReady |= answer.IsSuccessStatusCode;
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Starts it again when it ended although it was wanted.</summary>
    internal void Revive()
    {
        lock (changing)
        {
            if (isWanted && !IsRunning)
            {
                Deaths += wasReady ? 1 : 0;
                wasReady = false;
                process.Start();
            }
        }
    }

    public void Dispose()
    {
        Kill();
        client.Dispose();
    }
}
