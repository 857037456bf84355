namespace Sipoko.Catalog.Contracts;

/// <summary>What can be bought, as it stands now: price (delivery included), seller, promise. Sent at each change, with the version of its stream.</summary>
/// <param name="Price">What the buyer pays for one, VAT and delivery included.</param>
/// <param name="DispatchWorkingDays">Dispatched and delivered in so many working days at most, from the payment.</param>
/// <param name="MadeToMeasure">No right of withdrawal (art. L221-28, 3°).</param>
public sealed record OfferAnnounced(
    OfferId OfferId, ProductId ProductId, SellerId SellerId, string Slug, string Title, Money Price, Rate Vat, int DispatchWorkingDays,
    bool MadeToMeasure, string Picture, string PictureAlt, bool OnSale, long Version);
