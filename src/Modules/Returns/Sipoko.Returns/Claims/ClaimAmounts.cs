using Sipoko.Returns.Purchases;

namespace Sipoko.Returns.Claims;

/// <summary>What a claim gives back, to the cent.</summary>
internal static class ClaimAmounts
{
    /// <summary>All of its lines at the price that was paid, without what had not left (its refund is Fulfilment's) and without what was given back already.</summary>
    public static IReadOnlyList<ClaimAmount> Whole(Claim claim) =>
    [
        .. claim.Subject.Lines.Select(line => (Line: line, Left: line.Quantity - Stopped(claim, line.OfferId)))
            .Select(line => new ClaimAmount(line.Line.OfferId, line.Left, (line.Line.UnitPrice * line.Left) - Asked(claim, line.Line.OfferId)))
            .Where(amount => amount.Quantity > 0 && amount.Amount > Money.Zero),
    ];

    /// <summary>A part of them, shared in proportion to their prices.</summary>
    public static IReadOnlyList<ClaimAmount> Part(Claim claim, Money amount)
    {
        var whole = Whole(claim);
        var shares = amount.Split([.. whole.Select(line => line.Amount.Cents)]);
        return [.. whole.Zip(shares, (line, share) => line with { Amount = share }).Where(line => line.Amount > Money.Zero)];
    }

    public static Money Total(Claim claim) => Whole(claim).Select(line => line.Amount).Sum();

    /// <summary>What the way back cost, when the seller bears it and gave no label.</summary>
    public static Money Shipping(Claim claim) => claim.SellerPaysReturn && claim.Refunds.Count == 0 ? claim.ReturnCost : Money.Zero;

    /// <summary>What the means of payment could not take back, since it exceeds what was paid by them: our finance team pays it by hand.</summary>
    public static Money ByHand(Claim claim) => claim.Refunds.Where(refund => refund.Made is not null && refund.Lines.Count > 0)
        .Select(refund => refund.Lines.Select(line => line.Amount).Sum() + refund.Shipping - refund.Made!.Value).Where(rest => rest > Money.Zero).Sum();

    private static int Stopped(Claim claim, OfferId offer) => claim.Stopped.Where(line => line.OfferId == offer).Sum(line => line.Quantity);

    private static Money Asked(Claim claim, OfferId offer) => claim.Refunds.SelectMany(refund => refund.Lines).Where(line => line.OfferId == offer).Select(line => line.Amount).Sum();
}

/// <summary>What of a purchase no claim holds yet.</summary>
internal static class ClaimedQuantities
{
    public static int Free(Purchase purchase, IEnumerable<Claim> claims, OfferId offer) => purchase.Bought(offer)
        - claims.Where(claim => claim.HoldsItsLines).Sum(claim => claim.Subject.Lines.Where(line => line.OfferId == offer).Sum(line => line.Quantity) - claim.Stopped.Where(line => line.OfferId == offer).Sum(line => line.Quantity));
}
