using Sipoko.Faults.Load;

namespace Sipoko.Faults.Nemesis;

/// <summary>What happens on the way from Stripe.</summary>
internal sealed class WebhookHarms(StripeDesk stripe, WebhookPoster poster)
{
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    private int forged;

    public IReadOnlyDictionary<string, Func<PlannedFault, Task>> All => new Dictionary<string, Func<PlannedFault, Task>>
    {
        [FaultNames.DuplicateWebhooks] = fault => While("duplicate", fault),
        [FaultNames.LateWebhooks] = fault => While("shuffled", fault),
        [FaultNames.WithholdWebhooks] = fault => While("off", fault),
        [FaultNames.ReplayWebhooks] = fault => OnSome(fault, (evt, _) => poster.Replay(evt)),
        [FaultNames.ForgeWebhooks] = fault => OnSome(fault, poster.Forge),
    };

    /// <summary>Very many notifications, true ones again and false ones, mixed.</summary>
    public async Task Flood(int replays, int forgeries, int seed)
    {
        var events = (await stripe.EventIds()).ToArray();
        if (events.Length == 0)
        {
            return;
        }

        var random = new Random(seed);
        var posts = random.GetItems(events, replays + forgeries).Select((evt, index) => (evt, IsForged: index < forgeries)).ToArray();
        random.Shuffle(posts);
        await Parallel.ForEachAsync(posts, AtOnce, async (post, _) => await (post.IsForged ? poster.Forge(post.evt, Interlocked.Increment(ref forged)) : poster.Replay(post.evt)));
    }

    private async Task While(string webhooks, PlannedFault fault)
    {
        await stripe.Sends(webhooks);
        await Task.Delay(fault.Length * 2);
        await stripe.Sends("on");
    }

    /// <summary>Events of any age, in any order, several at once.</summary>
    private async Task OnSome(PlannedFault fault, Func<string, int, Task> post)
    {
        var events = await stripe.EventIds();
        await Parallel.ForEachAsync(
            events.Count == 0 ? [] : new Random(fault.Amount).GetItems(events.ToArray(), fault.Amount), AtOnce, async (evt, _) => await post(evt, Interlocked.Increment(ref forged)));
    }
}
