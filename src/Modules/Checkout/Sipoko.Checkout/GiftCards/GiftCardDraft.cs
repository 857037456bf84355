using Marten;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>A gift card as its buyer described it, sealed, until it is ordered, or for a day.</summary>
/// <param name="Account">Who was signed in when it was typed.</param>
public sealed record GiftCardDraft(
    GiftCardOrderId Id, AccountId? Account, Money Amount, PersonId Buyer, Personal<EmailAddress> BuyerEmail, string BuyerKey, string BuyerEmailKey, PersonId Recipient,
    Personal<EmailAddress> RecipientEmail, string RecipientEmailKey, Personal<GiftCardWords> Words, DateOnly SendOn, DateTimeOffset SavedAt)
{
    /// <summary>How long what was typed waits to be ordered: its recipient never asked for anything.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    internal bool IsOver(DateTimeOffset now) => now >= SavedAt + KeptFor;
}

/// <summary>The buyer describes the gift card: nothing is ordered yet.</summary>
public sealed record SaveGiftCardDraft(GiftCardDraft Draft);

public static class SaveGiftCardDraftHandler
{
    public static async Task<(Outcome, OutgoingMessages)> Handle(SaveGiftCardDraft command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.LoadAsync<GiftCardOrder>(command.Draft.Id, cancellation) is not null)
        {
            return (new(GiftCardRefusal.NotYours), []); // ordered: it cannot be changed any more
        }

        session.Store(command.Draft with { SavedAt = clock.GetUtcNow() });
        var byTheClock = Asking.Origin("system", "system", "fin d’un brouillon de carte cadeau");
        byTheClock.ScheduleDelay = GiftCardDraft.KeptFor;
        return (Outcome.Done, [new DropGiftCardDraft(command.Draft.Id).WithDeliveryOptions(byTheClock)]);
    }
}

/// <summary>A day has passed: what was typed and not ordered is deleted, and the keys of those it names with it.</summary>
public sealed record DropGiftCardDraft(GiftCardOrderId GiftCardOrderId);

public static class DropGiftCardDraftHandler
{
    public static async Task Handle(DropGiftCardDraft command, IDocumentSession session, IPersonKeys keys, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.LoadAsync<GiftCardDraft>(command.GiftCardOrderId, cancellation) is not { } draft || !draft.IsOver(clock.GetUtcNow()))
        {
            return; // ordered, or typed anew meanwhile, which has its own clock
        }

        session.Delete(draft);
        await keys.Forget(draft.Recipient, Purpose.Contract, cancellation);
        if (draft.Account is null)
        {
            await keys.Forget(draft.Buyer, Purpose.Contract, cancellation);
        }
    }
}

/// <summary>What was typed, in clear, for the pages of the same person.</summary>
internal sealed record TypedGiftCard(GiftCardOrderId Id, Money Amount, EmailAddress BuyerEmail, EmailAddress RecipientEmail, GiftCardWords Words, DateOnly SendOn);

/// <summary>A gift card's order with its card, for its buyer.</summary>
/// <param name="Card">Null until it is paid.</param>
internal sealed record GiftCardOrderCard(GiftCardOrder Order, GiftCard? Card, EmailAddress? BuyerEmail, EmailAddress? RecipientEmail, GiftCardWords? Words);

internal sealed class GiftCardReader(ICheckoutStore store, IPersonKeys keys)
{
    /// <summary>Null when nothing was typed, or it was ordered, or the person was erased.</summary>
    public async Task<TypedGiftCard?> Draft(GiftCardOrderId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<GiftCardDraft>(id, cancellation) is { } draft && await keys.Open(draft.BuyerEmail, cancellation) is { } buyer
            && await keys.Open(draft.RecipientEmail, cancellation) is { } recipient && await keys.Open(draft.Words, cancellation) is { } words
                ? new(id, draft.Amount, buyer, recipient, words, draft.SendOn)
                : null;
    }

    public async Task<GiftCardOrderCard?> Order(GiftCardOrderId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<GiftCardOrder>(id, cancellation) is { } order
            ? new(order, await CardOf(order, session, cancellation), await keys.Open(order.BuyerEmail, cancellation), await keys.Open(order.RecipientEmail, cancellation),
                await keys.Open(order.Words, cancellation))
            : null;
    }

    /// <summary>The card that holds what was bought, or what is left of it.</summary>
    private static async Task<GiftCard?> CardOf(GiftCardOrder order, IQuerySession session, CancellationToken cancellation)
    {
        var card = await session.LoadAsync<GiftCard>(order.GiftCardId, cancellation);
        while (card?.ReplacedBy is { } next)
        {
            card = await session.LoadAsync<GiftCard>(next, cancellation);
        }

        return card;
    }

    public async Task<GiftCard?> ByCode(string codeHash, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<GiftCard>().FirstOrDefaultAsync(card => card.CodeHash == codeHash, cancellation);
    }
}
