namespace Sipoko.Checkout.GiftCards;

/// <summary>What an order does to a gift card: keeps some of its balance, gives it back, or spends it. Each counts once.</summary>
internal static class GiftCardKeeping
{
    public static Decision<GiftCardEvent> Reserve(OrderId order, Money amount, GiftCard? card, DateTimeOffset now) => card switch
    {
        { } c when c.HoldOf(order) is not null => Decision.Nothing,
        { } c when c.CanPay(now) && amount > Money.Zero && c.Available >= amount => new GiftCardReserved(order, amount, now),
        _ => GiftCardRefusal.NotEnough,
    };

    /// <summary>Gives back; a card that ended or was blocked meanwhile keeps it too, for its holder to have it moved.</summary>
    public static Decision<GiftCardEvent> Release(OrderId order, GiftCard card, DateTimeOffset now) =>
        card.HoldOf(order) is null ? Decision.Nothing : new GiftCardReleased(order, now);

    /// <summary>Spends what was kept; what was given back is taken again first.</summary>
    public static Decision<GiftCardEvent> Redeem(OrderId order, Money amount, GiftCard card, DateTimeOffset now) => card switch
    {
        _ when card.Spent.Any(spent => spent.OrderId == order) => Decision.Nothing,
        _ when card.HoldOf(order) is not null => new GiftCardRedeemed(order, now),
        _ => new GiftCardEvent[] { new GiftCardReserved(order, amount, now), new GiftCardRedeemed(order, now) },
    };

    /// <summary>Whether the card still holds its share for the order, or can take it again.</summary>
    public static bool IsThere(OrderId order, Money amount, GiftCard card, DateTimeOffset now) =>
        card.HoldOf(order) is not null || card.Spent.Any(spent => spent.OrderId == order) || (card.CanPay(now) && card.Available >= amount);
}
