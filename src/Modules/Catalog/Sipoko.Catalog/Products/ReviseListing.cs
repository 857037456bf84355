using Marten;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Freshness;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Products;

/// <summary>The seller describes a published product anew: texts, photos, promise. Orders placed before keep what they were shown.</summary>
public sealed record ReviseListing(ProductId ProductId, SellerId SellerId, Listing Listing);

public static class ReviseListingHandler
{
    public static Decision<ProductEvent> Decide(ReviseListing command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        _ when command.Listing.Slug != product.Listing.Slug => ProductRefusal.SlugStays,
        _ when ListingRules.Fault(command.Listing) is { } fault => fault,
        _ when IsSame(command.Listing, product.Listing) => Decision.Nothing,
        _ => new ListingRevised(command.Listing, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(ReviseListing command, [WriteModel] Product product, IDocumentSession session, CatalogMemory memory, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        if (decision.Refusal is null)
        {
            session.Delete<ProductDraft>(product.Id);
        }

        if (decision.Events.Count > 0)
        {
            session.DropAfterCommit(memory, [.. CatalogTags.AllOf(product), .. CatalogTags.ShelvesOf(command.Listing, product.SellerId)]);
        }

        return (decision.Outcome, decision.ToEvents(), decision.Announce<ListingRevised>(_ => OfferTerms.Announce(product, decision.Events)));
    }

    /// <summary>Records compare their lists by reference: here by content.</summary>
    private static bool IsSame(Listing one, Listing other) =>
        one with { Attributes = other.Attributes, MorePictures = other.MorePictures } == other
        && one.Attributes.SequenceEqual(other.Attributes) && (one.MorePictures ?? []).SequenceEqual(other.MorePictures ?? []);
}
