using Marten;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Ledger;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>So many days before the end, the holder of a card that is not empty is told.</summary>
public sealed record RemindOfGiftCardExpiry(GiftCardId GiftCardId, int DaysBefore);

/// <summary>Five years are over.</summary>
public sealed record ExpireGiftCard(GiftCardId GiftCardId);

public static class RemindOfGiftCardExpiryHandler
{
    public static Decision<GiftCardEvent> Decide(RemindOfGiftCardExpiry command, GiftCard card, DateTimeOffset now) => card switch
    {
        { Status: not GiftCardStatus.Live } or { Available.Cents: 0 } => Decision.Nothing,
        _ when card.Reminded.Contains(command.DaysBefore) || now >= card.ValidUntil => Decision.Nothing,
        _ => new GiftCardExpiryReminded(command.DaysBefore, now),
    };

    public static async Task<OutgoingMessages> Handle(
        RemindOfGiftCardExpiry command, IDocumentSession session, GiftCardEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<GiftCard>(command.GiftCardId.Value, cancellation);
        if (stream.Aggregate is not { } card)
        {
            return [];
        }

        var decision = Decide(command, card, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return decision.Events.Count > 0 ? [.. await emails.EndsSoon(card, cancellation)] : [];
    }
}

public static class ExpireGiftCardHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromHours(1);

    public static Decision<GiftCardEvent> Decide(GiftCard card, DateTimeOffset now) => card switch
    {
        { Status: not GiftCardStatus.Live } => Decision.Nothing,
        _ when now < card.ValidUntil || card.Holds.Count > 0 => Decision.Nothing,
        _ => new GiftCardExpired(card.Available, now),
    };

    public static async Task<OutgoingMessages> Handle(ExpireGiftCard command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<GiftCard>(command.GiftCardId.Value, cancellation);
        var now = clock.GetUtcNow();
        if (stream.Aggregate is not { Status: GiftCardStatus.Live } card)
        {
            return [];
        }

        var decision = Decide(card, now);
        stream.AppendMany(decision.Events);
        await LedgerBook.Post(session, [.. decision.Events.OfType<GiftCardExpired>().Where(ended => ended.Lapsed > Money.Zero).Select(ended => Postings.ForGiftCardExpired(new(card.Id, ended.Lapsed)))], now, cancellation);
        var messages = new OutgoingMessages();
        if (decision.Events.Count == 0)
        {
            // An order that is being paid keeps its part beyond the end; or the clock of the queue runs before ours.
            messages.Delay(command, card.ValidUntil - now > UntilNextTry ? card.ValidUntil - now : UntilNextTry);
        }

        return messages;
    }
}
