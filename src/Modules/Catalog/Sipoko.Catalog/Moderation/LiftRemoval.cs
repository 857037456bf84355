using Marten;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Products;
using Sipoko.Web.Caching;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Moderation;

/// <summary>The review of a report gives a product back: only what that report took off sale, and its seller was told by the report's own mail.</summary>
public static class LiftRemovalHandler
{
    public static Decision<ProductEvent> Decide(LiftRemoval command, Product product, DateTimeOffset now) => product.Removal is { } removal && removal.Report == command.Report
        ? new RemovalLifted(command.Staff, command.Reason, removal.WasOnSale, now)
        : Decision.Nothing;

    public static (Outcome, Events, OutgoingMessages) Handle(LiftRemoval command, [WriteModel] Product product, IDocumentSession session, PageCache pages, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        session.DropAfterCommit(pages, decision.Events.Count > 0 ? CatalogTags.AllOf(product) : []);
        return (decision.Outcome, decision.ToEvents(), decision.Announce<RemovalLifted>(_ => OfferTerms.Announce(product, decision.Events)));
    }
}
