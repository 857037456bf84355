using Marten;
using Sipoko.Checkout.Emails;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>The day has come: the code leaves by mail and is forgotten here.</summary>
public sealed record SendGiftCard(GiftCardId GiftCardId);

public static class SendGiftCardHandler
{
    public static Decision<GiftCardEvent> Decide(GiftCard card, DateTimeOffset now) =>
        card is { Status: GiftCardStatus.Live, SentAt: null } ? new GiftCardSent(now) : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(
        SendGiftCard command, IDocumentSession session, GiftCardEmails emails, IPersonKeys keys, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<GiftCard>(command.GiftCardId.Value, cancellation);
        if (stream.Aggregate is not { } card || await session.LoadAsync<SealedGiftCardCode>(command.GiftCardId, cancellation) is not { } kept)
        {
            return [];
        }

        session.Delete(kept);
        var decision = Decide(card, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return decision.Events.Count > 0 && await keys.Open(kept.Code, cancellation) is { } text && GiftCardCode.TryParse(text, out var code)
            ? [.. await emails.Card(card, code, cancellation)]
            : [];
    }
}
