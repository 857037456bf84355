using Sipoko.Returns.Purchases;

namespace Sipoko.Returns.Claims;

/// <summary>
/// What of a purchase can be claimed, and for how much: what no claim holds, less what was paid back whole. A part that was paid back ends no right over the
/// goods, and no cent goes back twice, whoever gave it.
/// </summary>
internal static class ClaimedQuantities
{
    public static int Free(Purchase purchase, IReadOnlyList<Claim> about, OfferId offer) => Math.Max(0, purchase.Bought(offer) - HeldOf(about, offer) - Whole(purchase, about, offer));

    /// <summary>These many of a line as a claim is about them.</summary>
    public static ClaimLine LineOf(Purchase purchase, IReadOnlyList<Claim> about, PurchasedLine line, int quantity)
    {
        // A part was given back for one of those that are free: it counts once the others have been claimed.
        var part = Repaid(purchase, about, line.OfferId) - (line.UnitPrice * Whole(purchase, about, line.OfferId));
        return new(line.OfferId, line.Title, quantity, line.UnitPrice, part > Money.Zero && quantity >= Free(purchase, about, line.OfferId) ? part : null);
    }

    private static int HeldOf(IReadOnlyList<Claim> about, OfferId offer) => about.Where(claim => claim.HoldsItsLines).Sum(claim => ClaimAmounts.Left(claim, offer));

    private static int Whole(Purchase purchase, IReadOnlyList<Claim> about, OfferId offer) =>
        purchase.Lines.First(line => line.OfferId == offer).UnitPrice is { Cents: > 0 } price ? (int)(Repaid(purchase, about, offer).Cents / price.Cents) : 0;

    /// <summary>By claims that ended without the goods, and by staff or Fulfilment for what no claim was about; a cancelling counts by its quantities.</summary>
    private static Money Repaid(Purchase purchase, IReadOnlyList<Claim> about, OfferId offer)
    {
        var known = about.SelectMany(claim => claim.Refunds).Select(refund => refund.RefundId).Concat(purchase.Cancelled.Select(stopped => stopped.RefundId).OfType<RefundId>()).ToHashSet();
        return about.Where(claim => !claim.HoldsItsLines).SelectMany(claim => claim.Refunds).SelectMany(refund => refund.Lines)
            .Concat(purchase.Refunds.Where(refund => !known.Contains(refund.RefundId)).SelectMany(refund => refund.Lines ?? []))
            .Where(line => line.OfferId == offer).Select(line => line.Amount).Sum();
    }
}
