using JasperFx.Events;
using Marten;
using Marten.Events;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Payments;

namespace Sipoko.Checkout.GiftCards;

/// <summary>
/// The gift cards of one transaction, each locked until it ends: two orders that want the last of one card wait for each other, and the second is told. Locks
/// are taken in the order of the ids, after those of the stocks.
/// </summary>
internal sealed class GiftCardShelf
{
    private readonly SortedDictionary<Guid, IEventStream<GiftCard>> streams = [];

    public IReadOnlyDictionary<GiftCardId, GiftCard> Cards =>
        streams.Values.Select(stream => stream.Aggregate).OfType<GiftCard>().ToDictionary(card => card.Id);

    public static async Task<GiftCardShelf> Lock(IDocumentSession session, IEnumerable<GiftCardId> cards, CancellationToken cancellation)
    {
        var shelf = new GiftCardShelf();
        foreach (var id in cards.Select(card => card.Value).Distinct().Order())
        {
            shelf.streams[id] = await session.Events.FetchForExclusiveWriting<GiftCard>(id, cancellation);
        }

        return shelf;
    }

    /// <summary>Whether every share of a payment is kept, or can be taken again.</summary>
    public bool AreThere(Payment payment, DateTimeOffset now) =>
        payment.Shares.All(share => Cards.TryGetValue(share.GiftCardId, out var card) && GiftCardKeeping.IsThere(payment.OrderId, share.Amount, card, now));

    public void Record(GiftCardId card, IReadOnlyList<GiftCardEvent> events)
    {
        if (events.Count > 0)
        {
            streams[card.Value].AppendMany(events);
        }
    }

    /// <summary>Carries a decision over the payment to the cards that share in it; gives what that means in the books.</summary>
    public IReadOnlyList<NewEntry> Settle(IReadOnlyList<PaymentEvent> decided, Payment payment, DateTimeOffset now)
    {
        var (cards, entries) = (Cards, new List<NewEntry>());
        foreach (var share in payment.Shares)
        {
            IReadOnlyList<GiftCardEvent> events = decided switch
            {
                [PaymentSucceeded] or [PaymentCovered] => GiftCardKeeping.Redeem(payment.OrderId, share.Amount, cards[share.GiftCardId], now).Events,
                [PaymentExpired] or [PaymentAbandoned] => GiftCardKeeping.Release(payment.OrderId, cards[share.GiftCardId], now).Events,
                _ => [],
            };
            Record(share.GiftCardId, events);
            var part = new GiftCardPart(share.GiftCardId, share.Amount);
            entries.AddRange(events.Select(happened => happened switch
            {
                GiftCardReserved => Postings.ForGiftCardReserved(payment.Id, payment.OrderId, part, again: true),
                GiftCardReleased => Postings.ForGiftCardReleased(payment.Id, payment.OrderId, part),
                _ => null, // what is spent stands in the entry of the paid order
            }).OfType<NewEntry>());
        }

        return entries;
    }
}
