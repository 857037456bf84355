using Marten;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Ledger;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>A code that waits to be mailed, sealed; deleted in the transaction that hands the mail over.</summary>
public sealed record SealedGiftCardCode(GiftCardId Id, Personal<string> Code);

/// <summary>Makes gift cards: draws the code, keeps its hash, seals it for the mail, and sets the clocks of the card.</summary>
public sealed class GiftCardPress(GiftCardCodes codes, IPersonKeys keys, GiftCardEmails emails)
{
    /// <summary>Writes one decision over the order of a gift card; a paid one issues its card in the same transaction.</summary>
    public async Task<OutgoingMessages> Record(
        IDocumentSession session, GiftCardOrderId id, Func<GiftCardOrder, Decision<GiftCardOrderEvent>> decide, DateTimeOffset now, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<GiftCardOrder>(id.Value, cancellation);
        if (stream.Aggregate is not { } order)
        {
            return [];
        }

        var decided = decide(order).Events;
        stream.AppendMany(decided);
        await LedgerBook.Post(session, GiftCardEntries.Of(decided, order), now, cancellation);
        var messages = new OutgoingMessages();
        foreach (var happened in decided)
        {
            messages.AddRange(happened switch
            {
                GiftCardPaid paid => await Issue(session, order, paid, now, cancellation),
                GiftCardRefundDue due => [new RefundGiftCard(id, due.PaymentIntentId)],
                _ => Array.Empty<object>(),
            });
        }

        return messages;
    }

    private async Task<IReadOnlyList<object>> Issue(IDocumentSession session, GiftCardOrder order, GiftCardPaid paid, DateTimeOffset now, CancellationToken cancellation)
    {
        var activeFrom = GiftCardTerms.ActiveFrom(order.Amount, now, order.SendOn);
        var clocks = await Print(session, (hash, lastFour) => new GiftCardIssued(
            order.GiftCardId, GiftCardOrigin.Bought, order.Id, Replaces: null, order.Amount, hash, lastFour, order.Recipient, order.RecipientEmail, order.RecipientEmailKey, order.Words,
            GiftCardTerms.SendAt(order.SendOn, now), activeFrom, GiftCardTerms.ValidUntil(activeFrom), now), now, cancellation);
        return [.. clocks, .. await emails.Receipt(GiftCardOrder.Evolve(order, paid), activeFrom, cancellation)];
    }

    /// <summary>Issues one card and sets its clocks.</summary>
    /// <param name="issue">Gets the hash of the code and its last four characters.</param>
    public async Task<IReadOnlyList<object>> Print(IDocumentSession session, Func<string, string, GiftCardIssued> issue, DateTimeOffset now, CancellationToken cancellation)
    {
        var code = GiftCardCode.New();
        var issued = issue(codes.HashOf(code), code.LastFour);
        session.Events.StartStream<GiftCard>(issued.GiftCardId.Value, issued);
        session.Store(new SealedGiftCardCode(issued.GiftCardId, await keys.Seal(issued.Holder, Purpose.Contract, code.Value, cancellation)));
        return
        [
            ByTheClock(new SendGiftCard(issued.GiftCardId), issued.SendAt - now),
            .. GiftCardTerms.RemindersLeft(issued.ValidUntil, now).Select(days => ByTheClock(new RemindOfGiftCardExpiry(issued.GiftCardId, days), issued.ValidUntil.AddDays(-days) - now)),
            ByTheClock(new ExpireGiftCard(issued.GiftCardId), issued.ValidUntil - now),
        ];
    }

    private static DeliveryMessage<TCommand> ByTheClock<TCommand>(TCommand command, TimeSpan delay)
    {
        var origin = Asking.Origin("system", "system", "horloge des cartes cadeaux");
        origin.ScheduleDelay = delay > TimeSpan.Zero ? delay : null;
        return command.WithDeliveryOptions(origin);
    }
}
