using Marten;

namespace Sipoko.Checkout.GiftCards;

/// <summary>The gift cards whose code was entered for what lies in a cart; forgotten once it is ordered.</summary>
/// <param name="Account">Who was signed in when they were entered: they pay for nobody else.</param>
public sealed record GiftCardsAtHand(CartId Id, AccountId? Account, IReadOnlyList<GiftCardId> Cards)
{
    public const int Most = 5;

    /// <summary>The cards of a cart, in the order in which they were entered.</summary>
    internal static async Task<IReadOnlyList<GiftCardId>> Of(IQuerySession session, CartId cart, AccountId? account, CancellationToken cancellation) =>
        await session.LoadAsync<GiftCardsAtHand>(cart, cancellation) is { } kept && kept.Account == account ? kept.Cards : [];
}

/// <summary>Whoever orders what lies in the cart pays with this card too.</summary>
public sealed record AddGiftCard(CartId CartId, AccountId? Account, GiftCardId GiftCardId);

/// <summary>The card pays nothing of this cart after all.</summary>
public sealed record RemoveGiftCard(CartId CartId, AccountId? Account, GiftCardId GiftCardId);

public static class AddGiftCardHandler
{
    public static async Task<Outcome> Handle(AddGiftCard command, IDocumentSession session, CancellationToken cancellation)
    {
        var cards = await GiftCardsAtHand.Of(session, command.CartId, command.Account, cancellation);
        if (cards.Contains(command.GiftCardId))
        {
            return new(GiftCardRefusal.AlreadyAdded);
        }

        if (cards.Count >= GiftCardsAtHand.Most)
        {
            return new(GiftCardRefusal.TooManyCards);
        }

        session.Store(new GiftCardsAtHand(command.CartId, command.Account, [.. cards, command.GiftCardId]));
        return Outcome.Done;
    }
}

public static class RemoveGiftCardHandler
{
    public static async Task<Outcome> Handle(RemoveGiftCard command, IDocumentSession session, CancellationToken cancellation)
    {
        var cards = await GiftCardsAtHand.Of(session, command.CartId, command.Account, cancellation);
        session.Store(new GiftCardsAtHand(command.CartId, command.Account, [.. cards.Where(card => card != command.GiftCardId)]));
        return Outcome.Done;
    }
}
