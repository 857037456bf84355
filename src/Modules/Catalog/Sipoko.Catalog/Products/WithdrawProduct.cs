using Marten;
using Sipoko.Catalog.Freshness;
using Sipoko.Web.Caching;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Products;

/// <summary>The seller takes a product off sale, for a reason that its history keeps.</summary>
public sealed record WithdrawProduct(ProductId ProductId, SellerId SellerId, string Reason);

public static class WithdrawProductHandler
{
    public static Decision<ProductEvent> Decide(WithdrawProduct command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        { IsOnSale: false } => Decision.Nothing,
        _ when !ListingRules.HasLength(command.Reason, 3, 300) || !ListingRules.IsStorable(command.Reason) => ProductRefusal.BadReason,
        _ => new ProductWithdrawn(command.Reason, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(WithdrawProduct command, [WriteModel] Product product, IDocumentSession session, PageCache pages, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        session.DropAfterCommit(pages, decision.Events.Count > 0 ? CatalogTags.AllOf(product) : []);
        return (decision.Outcome, decision.ToEvents(), decision.Announce<ProductWithdrawn>(_ => OfferTerms.Announce(product, decision.Events)));
    }
}
