using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>Asks for what the demo's people do, in their names.</summary>
internal sealed class Acting(IMessageBus bus)
{
    private const string Route = "demo";

    /// <summary>How often an act is asked for, ten times a second: half a minute.</summary>
    private const int MostAttempts = 300;

    public static Acting In(AsyncServiceScope scope) => new(scope.ServiceProvider.GetRequiredService<IMessageBus>());

    public Task As(AccountId person, string role, object command, CancellationToken cancellation) => Do(ActorOf(person), role, command, cancellation);

    public Task AsSystem(string role, object command, CancellationToken cancellation) => Do("system", role, command, cancellation);

    /// <summary>For commands that answer something else than an outcome.</summary>
    public Task<T> Ask<T>(AccountId person, string role, object command, CancellationToken cancellation) =>
        bus.AskAs<T>(ActorOf(person), role, Route, command, cancellation);

    public Task<T> Query<T>(IQuery<T> query, CancellationToken cancellation) => bus.Query(query, cancellation);

    /// <summary>Another module may not have heard yet of what an act rests on: looks until it has.</summary>
    public static async Task<T> Await<T>(Func<string> what, Func<Task<T?>> look, CancellationToken cancellation) where T : class
    {
        using var patience = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await patience.WaitForNextTickAsync(cancellation);
        }

        throw new InvalidOperationException($"The demo waited in vain for {what()}");
    }

    private static string ActorOf(AccountId person) => $"account:{person.Value:D}";

    private async Task Do(string actor, string role, object command, CancellationToken cancellation)
    {
        Outcome? last = null;
        await Await(
            () => $"{command.GetType().Name} ({last?.Refusal?.Code ?? "absent"})",
            async () => (last = await bus.AskAs(actor, role, Route, command, cancellation)) is { IsDone: true } ? last : null, cancellation);
    }
}
