using System.Text.Json;
using Npgsql;

namespace Sipoko.Faults.Staging;

/// <summary>When nothing is left to do: Stripe has told everything, and every message that is due has been handled.</summary>
internal static class Settling
{
    private const int CalmTurns = 3;
    private const int RemindEvery = 25;
    private static readonly TimeSpan Promise = TimeSpan.FromMinutes(1);

    private const string Due =
        """
        select (select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Incoming' or (status = 'Scheduled' and execution_time <= now()))
             + (select count(*) from wolverine.wolverine_outgoing_envelopes)
        """;

    private const string Left =
        """
        select coalesce(string_agg(status || ' ' || message_type || ' of node ' || owner_id || ' after ' || attempts || ' attempts', '; '), '')
        from (select status, message_type, owner_id, attempts from wolverine.wolverine_incoming_envelopes where status = 'Incoming' or (status = 'Scheduled' and execution_time <= now())
              union all select 'Outgoing', message_type, owner_id, attempts from wolverine.wolverine_outgoing_envelopes limit 20) waiting
        """;

    /// <returns>What was left after a minute; null when nothing was.</returns>
    public static async Task<string?> Wait(Stage stage)
    {
        using var deadline = new CancellationTokenSource(Promise);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var stripe = new HttpClient { BaseAddress = stage.Simulator };
        try
        {
            for (var (calm, turn) = (0, 0); calm < CalmTurns; calm = await IsCalm(stage, stripe, remind: turn++ % RemindEvery == 0) ? calm + 1 : 0)
            {
                await tick.WaitForNextTickAsync(deadline.Token);
            }

            return null;
        }
        catch (OperationCanceledException)
        {
            return $"{(await Untold(stripe)).Length} notices of Stripe; messages: {await stage.Postgres.Ask<string>(Left)}";
        }
    }

    private static async Task<bool> IsCalm(Stage stage, HttpClient stripe, bool remind)
    {
        try
        {
            return await stage.Postgres.Ask<long>(Due) == 0 && await IsAllTold(stripe, remind);
        }
        catch (NpgsqlException)
        {
            return false; // it is still starting
        }
    }

    /// <summary>What waits for a later attempt is posted again now, rather than after up to a minute.</summary>
    private static async Task<bool> IsAllTold(HttpClient stripe, bool remind)
    {
        var untold = await Untold(stripe);
        foreach (var id in remind ? untold : [])
        {
            (await stripe.PostAsync($"/_simulator/events/{id}/resend", null)).Dispose();
        }

        return untold.Length == 0;
    }

    private static async Task<string[]> Untold(HttpClient stripe)
    {
        using var events = JsonDocument.Parse(await stripe.GetStringAsync("/_simulator/events"));
        return [.. events.RootElement.EnumerateArray().Where(happened => happened.GetProperty("delivery").GetString() != "delivered").Select(happened => happened.GetProperty("id").GetString()!)];
    }
}
