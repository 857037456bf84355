using System.Text;
using Marten;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>
/// A refund gives back what a gift card had paid of an order: on the card, never in money; on a new card for the buyer when the card is over or blocked. The
/// same refund credits a card once. What is due stands on the refund's account in the books before.
/// </summary>
public sealed record CreditGiftCard(GiftCardId GiftCardId, RefundId RefundId, OrderId OrderId, Money Amount);

public static class CreditGiftCardHandler
{
    public static Decision<GiftCardEvent> Decide(CreditGiftCard command, GiftCard card, DateTimeOffset now) => card switch
    {
        _ when card.Credits.Contains(command.RefundId) => Decision.Nothing,
        { Status: GiftCardStatus.Live } when now < card.ValidUntil => new GiftCardCredited(command.RefundId, command.OrderId, command.Amount, now),
        _ => GiftCardRefusal.NotLive,
    };

    public static async Task<OutgoingMessages> Handle(
        CreditGiftCard command, IDocumentSession session, GiftCardPress press, GiftCardCodes codes, IPersonKeys keys, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var stream = await session.Events.FetchForExclusiveWriting<GiftCard>(command.GiftCardId.Value, cancellation);
        var card = stream.Aggregate!;
        var decision = Decide(command, card, now);
        var target = decision.Refusal is null ? card.Id : NewCardFor(command);
        if (decision is { Refusal: null, Events.Count: 0 } || await session.LoadAsync<GiftCard>(target, cancellation) is not null && target != card.Id)
        {
            return [];
        }

        await LedgerBook.Post(session, [Postings.ForGiftCardCredited(command.RefundId, command.OrderId, new(target, command.Amount))], now, cancellation);
        stream.AppendMany(decision.Events);
        return target == card.Id ? [] : [.. await Issue(command, target, session, press, codes, keys, now, cancellation)];
    }

    private static async Task<IReadOnlyList<object>> Issue(
        CreditGiftCard command, GiftCardId target, IDocumentSession session, GiftCardPress press, GiftCardCodes codes, IPersonKeys keys, DateTimeOffset now, CancellationToken cancellation)
    {
        var order = (await session.LoadAsync<Order>(command.OrderId, cancellation))!;
        var email = await keys.Open(order.Email, cancellation);
        var words = await keys.Seal(order.Person, Purpose.Contract, new GiftCardWords("", "Sipoko", null), cancellation);
        return await press.Print(session, (hash, lastFour) => new GiftCardIssued(
            target, GiftCardOrigin.Refund, Order: null, Replaces: null, command.Amount, hash, lastFour, order.Person, order.Email, email is null ? "" : codes.EmailKeyOf(email), words, now, now,
            GiftCardTerms.ValidUntil(now), now), now, cancellation);
    }

    /// <summary>Follows from the refund and the card, so that it is issued once.</summary>
    internal static GiftCardId NewCardFor(CreditGiftCard command) => new(DerivedId.Of(Encoding.UTF8.GetBytes($"gift-card-of-refund:{command.RefundId.Value:N}:{command.GiftCardId.Value:N}")));
}
