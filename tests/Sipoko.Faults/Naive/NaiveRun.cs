using Sipoko.Faults.Checking;
using Sipoko.Faults.Contention;
using Sipoko.Faults.Load;

namespace Sipoko.Faults.Naive;

/// <summary>Buyers and sellers at work on one naive host that is killed a few times.</summary>
internal static class NaiveRun
{
    private const int Seed = 4;
    private const int Guests = 8;
    private const int Kills = 3;
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan HostIsBack = TimeSpan.FromMinutes(1);

    public static async Task<Verdict> Do(TimeProvider clock)
    {
        await using var arena = await Arena.Open(new(Hosts: 1, Naive: true), clock);
        await using (var load = await MarketLoad.Begin(arena.Stage, arena.Journal, arena.Stripe, Seed, Guests))
        {
            await Await(arena);
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.Delay(BetweenKills);
                arena.Stage.Hosts[0].Kill();
                arena.Stage.Hosts[0].Launch();
                await arena.Stage.Hosts[0].Ready(HostIsBack);
            }

            await load.Stop();
        }

        return await arena.Judge();
    }

    /// <summary>Someone orders and has not paid yet: from now on a clock runs.</summary>
    private static async Task Await(Arena arena)
    {
        const string email = "attente@foule.sipoko.example";
        var (browser, form) = await arena.AtTheButton((await arena.Products())[^1].Slug, 1, email);
        using (browser)
        {
            await arena.Order(browser, form!, email);
        }
    }
}
