using System.Text;
using Sipoko.StripeSimulator.Admin;
using Sipoko.StripeSimulator.Resources;

namespace Sipoko.StripeSimulator.Webhooks;

/// <summary>Posts each event until the shop takes it, in no promised order.</summary>
internal sealed class WebhookSender(World world, IHttpClientFactory clients, ILogger<WebhookSender> log) : BackgroundService
{
    private const int MostAttempts = 8;
    private const int MostAtOnce = 32;

    private readonly SemaphoreSlim _slots = new(MostAtOnce);

    public override void Dispose()
    {
        _slots.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in world.Announced.ReadAllAsync(stoppingToken))
        {
            _ = Deliver(id, stoppingToken);
        }
    }

    private async Task Deliver(string id, CancellationToken stopping)
    {
        try
        {
            var (mode, late) = world.Run(() => (world.Faults.Webhooks, world.Faults.LateMs));
            await Task.Delay(mode switch { WebhookMode.Late => late, WebhookMode.Shuffled => Random.Shared.Next(late), _ => 0 }, stopping);

            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                if (await Post(id, stopping))
                {
                    Note(id, "delivered");
                    if (mode == WebhookMode.Duplicate)
                    {
                        await Post(id, stopping);
                    }

                    return;
                }

                // 1, 2, 4 … 64 seconds: about two minutes in all.
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), stopping);
            }

            Note(id, "failed");
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("Event {EventId} stays undelivered: the simulator stops", id);
        }
        catch (ObjectDisposedException)
        {
            log.LogDebug("Event {EventId} stays undelivered: the simulator has stopped", id);
        }
    }

    private async Task<bool> Post(string id, CancellationToken stopping)
    {
        var (url, payload) = world.Run(() =>
        {
            var happened = world.Find(id, Events.Kind);
            if (happened is not null)
            {
                happened["_attempts"] = happened.Number("_attempts") + 1;
            }

            return (world.WebhookUrl, happened?.Published().Written());
        });
        if (url is null || payload is null)
        {
            return false;
        }

        await _slots.WaitAsync(stopping);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(payload, Encoding.UTF8, "application/json") };
            request.Headers.Add("Stripe-Signature", WebhookSignature.Header(world.Settings.WebhookSecret, world.Clock.Wall.GetUtcNow(), payload));
            using var client = clients.CreateClient(nameof(WebhookSender));
            using var response = await client.SendAsync(request, stopping);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException unreachable)
        {
            log.LogDebug(unreachable, "The webhook did not answer for event {EventId}", id);
            return false;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _slots.Release();
        }
    }

    private void Note(string id, string delivery) => world.Run(() =>
    {
        if (world.Find(id, Events.Kind) is { } happened)
        {
            happened["_delivery"] = delivery;
            happened["pending_webhooks"] = delivery == "delivered" ? 0L : 1L;
            world.Changed();
        }
    });
}
