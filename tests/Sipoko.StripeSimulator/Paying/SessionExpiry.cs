namespace Sipoko.StripeSimulator.Paying;

/// <summary>Expires overdue sessions that nobody looks at.</summary>
internal sealed class SessionExpiry(World world) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            world.Run(() => Purchase.ExpireOverdue(world));
        }
    }
}
