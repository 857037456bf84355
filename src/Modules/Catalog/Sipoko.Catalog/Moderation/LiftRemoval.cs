using Marten;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Products;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Moderation;

/// <summary>The review of a report gives a product back, unless something else keeps it off sale; its seller was told by the report's own mail.</summary>
public static class LiftRemovalHandler
{
    public static Decision<ProductEvent> Decide(LiftRemoval command, Product product, DateTimeOffset now) => product.Removal switch
    {
        { } removal when removal.IsFor(command.Report) => removal.Without(command.Report) is null
            ? new RemovalLifted(command.Staff, command.Reason, removal.WasOnSale, now)
            : new RemovalEased(command.Report, command.Staff, command.Reason, now),
        _ => Decision.Nothing,
    };

    public static (Outcome, Events, OutgoingMessages) Handle(LiftRemoval command, [WriteModel] Product product, IDocumentSession session, CatalogMemory memory, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        session.DropAfterCommit(memory, decision.Events.Count > 0 ? CatalogTags.AllOf(product) : []);
        return (decision.Outcome, decision.ToEvents(), decision.Announce<RemovalLifted>(_ => OfferTerms.Announce(product, decision.Events)));
    }
}
