using Sipoko.Checkout;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <summary>Gives the open demo market its orders, threads, returns and reports, each by the commands of those who act in it.</summary>
internal sealed class StoryTelling(IServiceScopeFactory scopes, IPersonKeys keys, ICheckoutStore checkout, TimeProvider clock)
{
    /// <summary>More would only wait for processors and connections.</summary>
    private const int AtOnce = 4;

    /// <summary>Stories pay, so they are told only where payments are the simulator's on this machine; Demo:Stories switches them off.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        configuration.GetValue("Demo:Stories", true) && Uri.TryCreate(configuration["Stripe:ApiBase"], UriKind.Absolute, out var payments) && payments.IsLoopback;

    public async Task Tell(MarketFile market, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var payments = new HttpClient(handler);
        var open = market.Shops.Select(shop => shop.Slug).ToHashSet();
        var stories = DemoStories.All.Where(story => story.Items.All(item => open.Contains(item.Shop)));
        await Parallel.ForEachAsync(stories, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (story, _) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var order = new DemoPurchase(new(Acting.In(scope), keys, checkout, payments, cancellation), story.Name, story.Buyer, story.Items);
            if (!await order.IsTold())
            {
                await story.Tell(order);
            }
        });
        await using var scope = scopes.CreateAsyncScope();
        var letters = new DemoLetters(Acting.In(scope), keys, clock, cancellation);
        foreach (var letter in DemoStories.Letters.Where(letter => open.Contains(letter.Shop)))
        {
            await letter.Write(letters);
        }
    }
}
