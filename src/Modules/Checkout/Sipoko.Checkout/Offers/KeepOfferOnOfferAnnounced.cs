using Marten;
using Sipoko.Catalog.Contracts;

namespace Sipoko.Checkout.Offers;

/// <summary>An offer as the catalogue last announced it: what a cart and an order are reckoned with.</summary>
/// <param name="Price">For one, VAT and delivery included.</param>
public sealed record Offer(
    OfferId Id, ProductId ProductId, SellerId SellerId, string Slug, string Title, Money Price, Rate Vat, int DispatchWorkingDays, bool MadeToMeasure,
    string Picture, string PictureAlt, bool OnSale);

/// <summary>Keeps the copy of an offer; an older announcement than the one kept changes nothing.</summary>
public static class KeepOfferOnOfferAnnouncedHandler
{
    public static void Handle(OfferAnnounced announced, IDocumentSession session) => session.TryUpdateRevision(
        new Offer(
            announced.OfferId, announced.ProductId, announced.SellerId, announced.Slug, announced.Title, announced.Price, announced.Vat, announced.DispatchWorkingDays,
            announced.MadeToMeasure, announced.Picture, announced.PictureAlt, announced.OnSale),
        checked((int)announced.Version));
}
