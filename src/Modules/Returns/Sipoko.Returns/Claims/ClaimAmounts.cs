using Sipoko.Returns.Purchases;

namespace Sipoko.Returns.Claims;

/// <summary>What a claim gives back, to the cent.</summary>
internal static class ClaimAmounts
{
    /// <summary>All of its lines at the price that was paid, without what had not left (its refund is Fulfilment's) and without what was given back already, by this claim or before it.</summary>
    public static IReadOnlyList<ClaimAmount> Whole(Claim claim) =>
    [
        .. claim.Subject.Lines.Select(line => (Line: line, Left: line.Quantity - Stopped(claim, line.OfferId)))
            .Select(line => new ClaimAmount(line.Line.OfferId, line.Left, (line.Line.UnitPrice * line.Left) - (line.Line.Repaid ?? Money.Zero) - Asked(claim, line.Line.OfferId)))
            .Where(amount => amount.Quantity > 0 && amount.Amount > Money.Zero),
    ];

    /// <summary>A part of them, shared in proportion to their prices.</summary>
    public static IReadOnlyList<ClaimAmount> Part(Claim claim, Money amount)
    {
        var whole = Whole(claim);
        var shares = (amount < Total(claim) ? amount : Total(claim)).Split([.. whole.Select(line => line.Amount.Cents)]);
        return [.. whole.Zip(shares, (line, share) => line with { Amount = share }).Where(line => line.Amount > Money.Zero)];
    }

    /// <summary>What still goes back by us of a refund that waited for Fulfilment's answer.</summary>
    public static IReadOnlyList<ClaimAmount> Due(Claim claim) =>
    [
        .. (claim.Held?.Lines ?? []).Select(line => (Line: line, Stopped: Math.Min(line.Quantity, Stopped(claim, line.OfferId))))
            .Where(line => line.Stopped < line.Line.Quantity)
            .Select(line => line.Line with { Quantity = line.Line.Quantity - line.Stopped, Amount = line.Line.Amount.Split([line.Line.Quantity - line.Stopped, line.Stopped])[0] }),
    ];

    /// <summary>Those lines of a refund whose whole price goes back: what of them has not left need not leave.</summary>
    public static IEnumerable<ClaimAmount> PaidBackWhole(Claim claim, IReadOnlyList<ClaimAmount> lines) =>
        lines.Where(line => claim.Subject.Lines.Any(bought => bought.OfferId == line.OfferId && bought.UnitPrice * line.Quantity == line.Amount));

    /// <summary>How many of an offer it is still about.</summary>
    public static int Left(Claim claim, OfferId offer) => claim.Subject.Lines.Where(line => line.OfferId == offer).Sum(line => line.Quantity) - Stopped(claim, offer);

    public static Money Total(Claim claim) => Whole(claim).Select(line => line.Amount).Sum();

    /// <summary>What the way back cost, when the seller bears it and gave no label.</summary>
    public static Money Shipping(Claim claim) => claim.SellerPaysReturn && claim.Refunds.All(refund => refund.Shipping == Money.Zero) ? claim.ReturnCost : Money.Zero;

    /// <summary>What the means of payment could not take back, since it exceeds what was paid by them: our finance team pays it by hand.</summary>
    public static Money ByHand(Claim claim) => claim.Refunds.Where(refund => refund.Made is not null && refund.Lines.Count > 0)
        .Select(refund => refund.Lines.Select(line => line.Amount).Sum() + refund.Shipping - refund.Made!.Value).Where(rest => rest > Money.Zero).Sum();

    private static int Stopped(Claim claim, OfferId offer) => claim.Stopped.Where(line => line.OfferId == offer).Sum(line => line.Quantity);

    private static Money Asked(Claim claim, OfferId offer) => claim.Refunds.SelectMany(refund => refund.Lines).Where(line => line.OfferId == offer).Select(line => line.Amount).Sum();
}
