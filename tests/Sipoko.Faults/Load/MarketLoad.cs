using Sipoko.Faults.Journal;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Load;

/// <summary>Buyers, givers and sellers at work, until they are told to stop.</summary>
internal sealed class MarketLoad : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly List<SellerWorker> sellers = [];
    private readonly List<Task> workers = [];
    private readonly LoadSite site;
    private readonly int seed;

    private MarketLoad(LoadSite site, int seed) => (this.site, this.seed) = (site, seed);

    public LoadCounts Counts => site.Counts;

    /// <param name="guests">How many buy at the same time.</param>
    public static async Task<MarketLoad> Begin(Stage stage, RunJournal journal, StripeDesk stripe, int seed, int guests)
    {
        var site = new LoadSite(stage.Front, journal, stripe, await Shelf.Read(stage.Postgres.Direct, seed), new(), new());
        var load = new MarketLoad(site, seed);
        load.Hire(guests, "guest", clerk => new Guest(site, clerk).Buy);
        load.Hire(2, "aftercare", clerk => new Aftercare(site, clerk).Look);
        load.Hire(1, "giver", clerk => new Giver(site, clerk, new(stage.Run.Mailbox)).Give);
        foreach (var shop in stage.Shops)
        {
            load.Hire(1, shop, clerk =>
            {
                var seller = new SellerWorker(site, clerk, stage.Login(shop));
                load.sellers.Add(seller);
                return seller.Work;
            });
        }

        return load;
    }

    /// <summary>Nobody begins anything new; waits for what is begun.</summary>
    public async Task Stop()
    {
        await closing.CancelAsync();
        await Task.WhenAll(workers);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        sellers.ForEach(seller => seller.Dispose());
        while (site.Waiting.TryDequeue(out var purchase))
        {
            purchase.Browser.Dispose();
        }

        closing.Dispose();
    }

    private void Hire(int number, string name, Func<Clerk, Func<Task>> job)
    {
        for (var index = 1; index <= number; index++)
        {
            var clerk = new Clerk(site.Journal, site.Counts, $"{name}-{seed}-{index}", new Random((seed * 1000) + workers.Count));
            var work = job(clerk);
            workers.Add(Task.Run(() => Work(work, clerk.Random)));
        }
    }

    private async Task Work(Func<Task> job, Random random)
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await job();
            }
            catch (Exception failure) when (StumbleException.Is(failure))
            {
                await Task.Delay(random.Next(300, 1500));
            }
        }
    }
}
