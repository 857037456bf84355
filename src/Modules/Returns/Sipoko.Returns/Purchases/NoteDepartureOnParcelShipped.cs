using Marten;
using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Returns.Purchases;

/// <summary>A first parcel left: what is in it can no longer be stopped.</summary>
public static class NoteDepartureOnParcelShippedHandler
{
    public static async Task Handle(ParcelShipped shipped, IDocumentSession session, CancellationToken cancellation)
    {
        var purchase = await session.Purchase(shipped.SellerOrderId, cancellation);
        if (purchase.LeftAt is null || purchase.LeftAt > shipped.At)
        {
            session.Store(purchase with { LeftAt = shipped.At });
        }
    }
}

internal static class PurchaseLoading
{
    /// <summary>The order's payment comes through another queue and may be behind: as a timeout, the message is tried again later.</summary>
    public static async Task<Purchase> Purchase(this IDocumentSession session, SellerOrderId id, CancellationToken cancellation) =>
        await session.LoadAsync<Purchase>(id, cancellation) ?? throw new TimeoutException($"Seller order {id.Value} is not known yet.");
}
