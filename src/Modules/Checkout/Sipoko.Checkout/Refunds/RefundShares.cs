using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;

namespace Sipoko.Checkout.Refunds;

/// <summary>By what an order was paid, and how much of each has not gone back yet.</summary>
internal sealed record RefundMeans(string? PaymentIntentId, Money LeftAtStripe, IReadOnlyList<GiftCardPart> LeftOnCards)
{
    public static RefundMeans Of(Payment payment, IReadOnlyList<GiftCardPart> paidByCards, IReadOnlyList<Refund> earlier)
    {
        var counted = earlier.Where(refund => refund.Counts).ToArray();
        return new(
            payment.PaidBy, payment.PaidBy is null ? Money.Zero : payment.Expected - counted.Select(refund => refund.ByStripe).Sum(),
            [.. paidByCards.Select(part => part with { Amount = part.Amount - counted.SelectMany(refund => refund.ToCards).Where(back => back.GiftCardId == part.GiftCardId).Select(back => back.Amount).Sum() })]);
    }

    /// <summary>Money first, up to what was paid in money; the rest on the cards that paid; never a card's part in money (invariant 5).</summary>
    public (Money ByStripe, IReadOnlyList<GiftCardPart> ToCards, Money Left) Split(Money total)
    {
        var byStripe = Least(total, LeftAtStripe);
        var rest = total - byStripe;
        var toCards = new List<GiftCardPart>();
        foreach (var card in LeftOnCards)
        {
            var back = Least(rest, card.Amount);
            if (back > Money.Zero)
            {
                toCards.Add(card with { Amount = back });
                rest -= back;
            }
        }

        return (byStripe, toCards, rest);
    }

    private static Money Least(Money one, Money other) => one < other ? one : other;
}

internal static class RefundShares
{
    /// <summary>How much of a line was given back, or is on its way.</summary>
    public static Money RefundedOf(OfferId offer, SellerOrderId part, IEnumerable<Refund> refunds) =>
        refunds.Where(refund => refund.Counts && refund.SellerOrderId == part).SelectMany(refund => refund.Lines).Where(line => line.OfferId == offer).Select(line => line.Amount).Sum();

    /// <summary>What is asked, line by line, down to what earlier refunds have left of its price: who is owed all gets the rest.</summary>
    public static IReadOnlyList<RefundLine> WithinWhatIsLeft(IReadOnlyList<RefundedLine> asked, PlacedSellerOrder part, IReadOnlyList<Refund> earlier)
    {
        var left = part.Lines.Select(line => line.OfferId).Distinct().ToDictionary(offer => offer, offer => PaidFor(offer, part) - RefundedOf(offer, part.SellerOrderId, earlier));
        var lines = new List<RefundLine>();
        foreach (var line in asked)
        {
            var amount = line.Amount < left[line.OfferId] ? line.Amount : left[line.OfferId];
            left[line.OfferId] -= amount;
            lines.Add(Own(line) with { Amount = amount });
        }

        return lines;
    }

    public static Money PaidFor(OfferId offer, PlacedSellerOrder part) => part.Lines.Where(line => line.OfferId == offer).Select(line => line.Total).Sum();

    /// <summary>What a refund takes from the seller and from us, line by line.</summary>
    public static SaleShare ShareOf(IReadOnlyList<RefundLine> lines, PlacedSellerOrder part, IReadOnlyList<Refund> earlier) => lines.GroupBy(line => line.OfferId).Aggregate(
        SaleShare.None,
        (sum, line) => sum + SaleShare.OfRefund(PaidFor(line.Key, part), RefundedOf(line.Key, part.SellerOrderId, earlier), line.Select(one => one.Amount).Sum(), part.Commission));

    public static RefundLine Own(RefundedLine line) => new(line.OfferId, line.Quantity, line.Amount, line.BackOnSale);
}
