using Marten;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Shops;
using Sipoko.Web.Caching;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Products;

/// <summary>The seller puts a withdrawn product on sale again.</summary>
public sealed record RepublishProduct(ProductId ProductId, SellerId SellerId);

public static class RepublishProductHandler
{
    public static Decision<ProductEvent> Decide(RepublishProduct command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        { IsOnSale: true } => Decision.Nothing,
        _ => new ProductRepublished(now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RepublishProduct command, [WriteModel] Product product, IDocumentSession session, PageCache pages, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        if (decision.Events.Count > 0 && await ShopLimits.Fault(session, product.SellerId, cancellation) is { } fault)
        {
            return (new(fault), [], []);
        }

        session.DropAfterCommit(pages, decision.Events.Count > 0 ? CatalogTags.AllOf(product) : []);
        return (decision.Outcome, decision.ToEvents(), decision.Announce<ProductRepublished>(_ => OfferTerms.Announce(product, decision.Events)));
    }
}
