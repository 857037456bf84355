namespace Sipoko.StripeSimulator;

/// <summary>The time Stripe's objects live by: the given clock, plus whatever a test has advanced it.</summary>
internal sealed class SimulatorClock(TimeProvider wall) : TimeProvider
{
    private long _advancedSeconds;

    /// <summary>The clock without the advance: webhook signatures carry it, for their reader compares them with its own clock.</summary>
    public TimeProvider Wall => wall;

    public long AdvancedSeconds => Interlocked.Read(ref _advancedSeconds);

    public long Now => GetUtcNow().ToUnixTimeSeconds();

    public override DateTimeOffset GetUtcNow() => wall.GetUtcNow().AddSeconds(AdvancedSeconds);

    public void Advance(long seconds) => Interlocked.Add(ref _advancedSeconds, seconds);
}
