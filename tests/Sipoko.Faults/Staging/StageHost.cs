namespace Sipoko.Faults.Staging;

/// <summary>One host of the site: a process of its own that reaches PostgreSQL through a proxy of its own.</summary>
public sealed class StageHost : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(4);

    private readonly RealSiteProcess process;
    private readonly HttpClient client;

    internal StageHost(string name, string logFile, Uri address, DatabaseProxy database, Dictionary<string, string> settings)
    {
        Name = name;
        Address = address;
        Database = database;
        Settings = settings;
        process = new(name, RealSiteClone.HostProgram, [], logFile, settings);
        client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    }

    public string Name { get; }

    public Uri Address { get; }

    /// <summary>Its way to PostgreSQL.</summary>
    public DatabaseProxy Database { get; }

    /// <summary>What it is told; a change counts from the next start.</summary>
    public Dictionary<string, string> Settings { get; }

    public bool IsRunning => !process.HasEnded;

    public int Id => process.Id;

    public string Log => process.Log;

    /// <summary>Starts the process without waiting for it.</summary>
    public void Launch() => process.Start();

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task Start()
    {
        Launch();
        await Eventually.Is($"{Name} is ready", LongestStart, async () => IsRunning ? await IsReady() : throw new InvalidOperationException($"{Name} ended while it started.\n{Log}"));
    }

    /// <summary>SIGKILL: nothing is finished or flushed.</summary>
    public void Kill() => process.Kill();

    /// <summary>SIGTERM: it finishes what it does.</summary>
    public Task Stop() => process.Stop();

    /// <summary>Whether it answers to its health check.</summary>
    public async Task<bool> IsReady()
    {
        try
        {
            using var answer = await client.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        process.Dispose();
        client.Dispose();
    }
}
