using Marten;
using Sipoko.Catalog.Freshness;
using Sipoko.Web.Caching;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Products;

/// <summary>The seller asks another price, delivery included.</summary>
public sealed record ChangePrice(ProductId ProductId, SellerId SellerId, Money Price);

public static class ChangePriceHandler
{
    public static Decision<ProductEvent> Decide(ChangePrice command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        _ when !OfferTerms.IsPrice(command.Price) => ProductRefusal.BadPrice,
        _ when product.Price == command.Price => Decision.Nothing,
        _ => new PriceChanged(command.Price, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(ChangePrice command, [WriteModel] Product product, IDocumentSession session, PageCache pages, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        var messages = decision.Announce<PriceChanged>(_ => OfferTerms.Announce(product, decision.Events));
        if (decision.Events.Count > 0)
        {
            session.DropAfterCommit(pages, CatalogTags.AllOf(product));
            if (command.Price < product.Price)
            {
                messages.Delay(new EndReduction(product.Id), Reduction.ShownFor);
            }
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

/// <summary>A reduction has been shown long enough: the price is now simply the price.</summary>
public sealed record EndReduction(ProductId ProductId);

public static class EndReductionHandler
{
    public static void Handle(EndReduction command, PageCache pages) => pages.Drop(CatalogTags.Product(command.ProductId));
}
