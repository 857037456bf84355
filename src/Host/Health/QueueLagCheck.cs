using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Sipoko.Host.Watching;
using Sipoko.Web;

namespace Sipoko.Host.Health;

/// <summary>Messages that nobody takes up: the site still serves, and says so. Asked every few seconds, so it looks at those alone that wait, by their indexes.</summary>
internal sealed class QueueLagCheck(NpgsqlDataSource database) : IHealthCheck
{
    private const string OldestSql =
        $"""
        select extract(epoch from now() - min(due))::bigint from (
          select {MessageAge.DueSql} as due from wolverine.wolverine_incoming_envelopes where status = 'Scheduled' and execution_time < now()
          union all
          select {MessageAge.DueSql} as due from wolverine.wolverine_incoming_envelopes where status = 'Incoming') waiting
        """;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand(OldestSql);
        command.CommandTimeout = 3;
        var lag = await command.ExecuteScalarAsync(cancellationToken) is long seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        Figures.QueueLag(lag);
        return lag < Judgement.LateMessage ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"a message has waited {(int)lag.TotalSeconds} s past its time");
    }
}
