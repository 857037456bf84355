using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sipoko.Host.Settings;

namespace Sipoko.Host.Health;

/// <summary>When its end is asked for, the host says at once that it is not ready, and serves on until a proxy has seen that. Only then does it stop listening.</summary>
internal sealed class Draining(IHostApplicationLifetime lifetime, IConfiguration configuration, SiteSettings settings) : IHostedLifecycleService, IHealthCheck
{
    private const int UsualSeconds = 5;

    private readonly TimeSpan servesOn = TimeSpan.FromSeconds(configuration.GetValue("Shutdown:DrainSeconds", settings.IsDevelopment ? 0 : UsualSeconds));
    private volatile bool isEnding;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        isEnding = true;
        await Task.Delay(servesOn, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isEnding || lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("ending") : HealthCheckResult.Healthy());

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
