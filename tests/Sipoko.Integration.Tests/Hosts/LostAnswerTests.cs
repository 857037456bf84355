using Microsoft.Extensions.DependencyInjection;
using Sipoko.Checkout.Contracts;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Runtime;

namespace Sipoko.Integration.Tests.Hosts;

[Collection(SiteCollection.Name)]
public sealed class LostAnswerTests(SipokoApp app)
{
    /// <summary>The same as after any fault: nothing that is due is left.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(60);

    /// <summary>PostgreSQL commits, the connection breaks, the answer never comes: the message is stored as this host's, and this host does not know of it.</summary>
    [Fact]
    public async Task A_message_whose_commit_was_never_answered_is_handled_while_its_host_lives_on()
    {
        var offer = await app.Database.Ask<Guid>("select id from checkout.mt_doc_offer where data ->> 'slug' = $1", "saladier-sable-familial");
        var before = await Available(offer);
        var runtime = app.Host.Services.GetRequiredService<IWolverineRuntime>();
        var envelope = runtime.RoutingFor(typeof(AddStock))
            .RouteForPublish(new AddStock(new(Guid.CreateVersion7()), new(offer), 3), Asking.Origin("system", "system", "réponse perdue")).Single();
        envelope.Status = EnvelopeStatus.Incoming;
        envelope.OwnerId = runtime.Options.Durability.AssignedNodeNumber;

        await runtime.Storage.Inbox.StoreIncomingAsync(envelope);

        await Eventually.Is("the stock is added", Promise, async () => await Available(offer) == before + 3);
    }

    private Task<int> Available(Guid offer) => app.Database.Ask<int>("select (data ->> 'available')::int from checkout.mt_doc_stock where id = $1", offer);
}
