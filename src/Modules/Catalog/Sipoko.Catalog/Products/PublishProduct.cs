using Marten;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Shops;
using Sipoko.Checkout.Contracts;
using Wolverine;

namespace Sipoko.Catalog.Products;

/// <summary>A certified seller puts a new product on sale, with a first stock.</summary>
/// <param name="Price">What the buyer pays for one, VAT and delivery included.</param>
/// <param name="StockMovementId">Made with the command, so that the first stock counts once.</param>
public sealed record PublishProduct(
    ProductId ProductId, OfferId OfferId, SellerId SellerId, Listing Listing, Money Price, Rate Vat, int InitialStock, StockMovementId StockMovementId);

public static class PublishProductHandler
{
    public const int MostStock = 100_000;

    public static Decision<ProductEvent> Decide(PublishProduct command, Product? known, bool sellerIsCertified, bool slugIsTaken, DateTimeOffset now) => known switch
    {
        not null when known.SellerId != command.SellerId => ProductRefusal.NotYours,
        not null => Decision.Nothing,
        _ when !sellerIsCertified => ProductRefusal.SellerNotCertified,
        _ when ListingRules.Fault(command.Listing) is { } fault => fault,
        _ when !OfferTerms.IsPrice(command.Price) => ProductRefusal.BadPrice,
        _ when !OfferTerms.VatRates.Contains(command.Vat) => ProductRefusal.UnknownVat,
        _ when command.InitialStock is < 0 or > MostStock => ProductRefusal.BadStock,
        _ when slugIsTaken => ProductRefusal.SlugTaken,
        _ => new ProductPublished(command.ProductId, command.OfferId, command.SellerId, command.Listing, command.Price, command.Vat, now),
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        PublishProduct command, IDocumentSession session, CatalogMemory memory, TimeProvider clock, CancellationToken cancellation)
    {
        var known = await session.LoadAsync<Product>(command.ProductId, cancellation);
        var sellerIsCertified = await session.LoadAsync<ShopCard>(command.SellerId, cancellation) is not null;
        var atSlug = await session.Query<Product>().FirstOrDefaultAsync(product => product.Listing.Slug == command.Listing.Slug, cancellation);

        if (known is null && sellerIsCertified && await ShopLimits.Fault(session, command.SellerId, cancellation) is { } fault)
        {
            return (new(fault), []);
        }

        var decision = Decide(command, known, sellerIsCertified, slugIsTaken: atSlug is not null && atSlug.Id != command.ProductId, clock.GetUtcNow());
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, []);
        }

        session.Events.StartStream<Product>(command.ProductId.Value, decision.Recorded);
        session.Delete<ProductDraft>(command.ProductId);
        session.DropAfterCommit(memory, [CatalogTags.Product(command.ProductId), .. CatalogTags.ShelvesOf(command.Listing, command.SellerId)]);
        var messages = new OutgoingMessages { OfferTerms.Announce(null, decision.Events) };
        if (command.InitialStock > 0)
        {
            messages.Add(new AddStock(command.StockMovementId, command.OfferId, command.InitialStock));
        }

        return (decision.Outcome, messages);
    }
}
