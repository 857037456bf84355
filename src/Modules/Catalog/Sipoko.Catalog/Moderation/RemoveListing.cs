using Marten;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Emails;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shops;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Moderation;

/// <summary>Staff take a product off sale, with reasons that its seller is told; what is off sale already gets one more ground.</summary>
public static class RemoveListingHandler
{
    public static Decision<ProductEvent> Decide(RemoveListing command, Product product, DateTimeOffset now) => product switch
    {
        _ when !command.Reasons.IsGiven => ProductRefusal.ReasonsMissing,
        { Removal: { } removal } => command.Report is { } report && !removal.IsFor(report) ? new RemovalSeconded(report, command.Staff, command.Reasons, now) : Decision.Nothing,
        _ => new ListingRemoved(command.Staff, command.Reasons, command.Report, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RemoveListing command, [WriteModel] Product product, IDocumentSession session, CatalogMemory memory, CatalogEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        var messages = decision.Announce<ListingRemoved>(_ => OfferTerms.Announce(product, decision.Events));
        foreach (var removed in decision.Events.OfType<ListingRemoved>())
        {
            session.DropAfterCommit(memory, CatalogTags.AllOf(product));
            if (removed.Report is null) // else the decision over the report, with its reasons, is mailed to the seller
            {
                messages.AddRange(await emails.Removed(product, removed, await session.LoadAsync<ShopCard>(product.SellerId, cancellation), cancellation));
            }
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}
