using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Sipoko.Web;

namespace Sipoko.Host.Health;

/// <summary>Alive: the process answers. Ready: its database answers, what the start had to prepare is there, and its end has not begun.</summary>
public static class HealthRegistration
{
    private const string Ready = "ready";

    public static void AddSiteHealth(this IServiceCollection services)
    {
        services.AddSingleton<StartUp>();
        services.AddSingleton<Draining>().AddHostedService(provider => provider.GetRequiredService<Draining>());
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("postgresql", tags: [Ready])
            .AddCheck<StartUpCheck>("start-up", tags: [Ready])
            .AddCheck<Draining>("draining", tags: [Ready])
            .AddCheck<DeadLetterCheck>("dead-letters", HealthStatus.Degraded, [Ready])
            .AddCheck<QueueLagCheck>("queue-lag", HealthStatus.Degraded, [Ready]);
    }

    public static void MapSiteHealth(this IEndpointRouteBuilder site)
    {
        site.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        site.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}

/// <summary>Work that the first start does before the site is shown: the demo market.</summary>
public sealed class StartUp
{
    private int pending;

    public bool IsDone => Volatile.Read(ref pending) == 0;

    public void Begin() => Interlocked.Increment(ref pending);

    public void End() => Interlocked.Decrement(ref pending);
}

internal sealed class StartUpCheck(StartUp startUp) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(startUp.IsDone ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("still preparing"));
}

internal sealed class DatabaseCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            command.CommandTimeout = 3;
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            return HealthCheckResult.Unhealthy("the database does not answer", failure);
        }
    }
}

/// <summary>A message that failed for good needs a person, until one puts it aside: the site still serves, and says so.</summary>
internal sealed class DeadLetterCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand("select count(*) from wolverine.wolverine_dead_letters where archived_at is null");
        var count = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        Figures.DeadLetters(count);
        return count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{count} dead letters");
    }
}
