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

    /// <summary>Starts it for the first time and waits for it.</summary>
    /// <param name="state"><c>live</c>: its tables are made and it listens. <c>ready</c>: it serves.</param>
    public Task Start(string state)
    {
        Launch();
        return Await(state);
    }

    /// <summary>Waits for what its health check says while it starts for the first time.</summary>
    public Task Await(string state) =>
        Eventually.Is($"{Name} is {state}", LongestStart, async () => IsRunning ? await Is(state) : throw new InvalidOperationException($"{Name} ended while it started.\n{Log}"));

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

    /// <summary>Whether it serves.</summary>
    public Task<bool> IsReady() => Is("ready");

    private async Task<bool> Is(string state)
    {
        try
        {
            using var answer = await client.GetAsync($"/health/{state}");
            wasReady |= state == "ready" && answer.IsSuccessStatusCode;
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
