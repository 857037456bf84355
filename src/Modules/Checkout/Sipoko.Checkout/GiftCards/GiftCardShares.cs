using Sipoko.Checkout.Payments;

namespace Sipoko.Checkout.GiftCards;

/// <summary>What each card pays of an order: the first entered first, and never so much that the rest is too small for the payment service.</summary>
internal static class GiftCardShares
{
    /// <summary>Stripe takes no less in euros.</summary>
    public static readonly Money LeastInMoney = Money.OfCents(50);

    public static IReadOnlyList<GiftCardShare> Of(Money total, IEnumerable<GiftCard> cards, DateTimeOffset now)
    {
        var rest = total;
        List<GiftCardShare> shares = [];
        foreach (var card in cards.Where(card => card.CanPay(now)))
        {
            var amount = card.Available < rest ? card.Available : rest;
            rest -= amount;
            shares.Add(new(card.Id, card.LastFour, amount));
        }

        var missing = rest > Money.Zero && rest < LeastInMoney ? LeastInMoney - rest : Money.Zero;
        for (var last = shares.Count - 1; last >= 0 && missing > Money.Zero; last--)
        {
            var less = shares[last].Amount < missing ? shares[last].Amount : missing;
            shares[last] = shares[last] with { Amount = shares[last].Amount - less };
            missing -= less;
        }

        return [.. shares.Where(share => share.Amount > Money.Zero)];
    }
}
