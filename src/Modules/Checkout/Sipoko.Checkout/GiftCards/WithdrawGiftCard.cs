using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Ledger;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>The buyer withdraws from the purchase of an unused card, or of the one that took its place, within 14 days (art. L221-18 Code de la consommation).</summary>
public sealed record WithdrawGiftCard(GiftCardOrderId GiftCardOrderId);

public static class WithdrawGiftCardHandler
{
    public static Decision<GiftCardEvent> Decide(GiftCardOrder order, GiftCard? card, DateTimeOffset now) => (order, card) switch
    {
        (_, { Status: GiftCardStatus.Withdrawn }) => Decision.Nothing,
        (_, null) => GiftCardRefusal.NotAwaited,
        (_, { Status: not GiftCardStatus.Live }) => GiftCardRefusal.NotLive,
        (_, { IsUnused: false }) => GiftCardRefusal.AlreadyUsed,
        (_, { } held) when held.Amount != order.Amount => GiftCardRefusal.AlreadyUsed, // a card that took another's place holds what was left
        ({ PaidAt: { } paidAt }, _) when ParisTime.Day(now) <= GiftCardTerms.WithdrawalUntil(paidAt) => new GiftCardWithdrawn(now),
        _ => GiftCardRefusal.TooLateToWithdraw,
    };

    public static async Task<(Outcome?, OutgoingMessages)> Handle(
        WithdrawGiftCard command, IDocumentSession session, GiftCardEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<GiftCardOrder>(command.GiftCardOrderId.Value, cancellation);
        if (stream.Aggregate is not { } order)
        {
            return (null, []);
        }

        var now = clock.GetUtcNow();
        var card = await session.Events.FetchForExclusiveWriting<GiftCard>(order.GiftCardId.Value, cancellation);
        while (card.Aggregate?.ReplacedBy is { } next)
        {
            card = await session.Events.FetchForExclusiveWriting<GiftCard>(next.Value, cancellation);
        }

        var decision = Decide(order, card.Aggregate, now);
        card.AppendMany(decision.Events);
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, []);
        }

        var due = new GiftCardRefundDue(order.PaidBy!, order.Amount, Money.Zero, GiftCardRefundReason.Withdrawn, now);
        stream.AppendOne(due);
        session.Delete<SealedGiftCardCode>(card.Aggregate!.Id); // an unsent code is not sent any more
        await LedgerBook.Post(session, GiftCardEntries.Of([due], order, card.Aggregate.Id), now, cancellation);
        return (Outcome.Done, [new RefundGiftCard(order.Id, order.PaidBy!), .. await emails.Withdrawn(order, cancellation)]);
    }
}

public sealed class WithdrawGiftCardEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/carte-cadeau/{purchase:guid}/retractation", Post).AllowAnonymous();
        app.MapGet("/carte-cadeau/{purchase:guid}/retractation", (Guid purchase) => Reply.SeeOther(ShowGiftCardOrderEndpoint.UrlOf(new(purchase)))).AllowAnonymous(); // a refused form that is reloaded
    }

    private static async Task<IResult> Post(Guid purchase, HttpContext http, GiftCardDoor door, IMessageBus bus, Pages pages, TimeProvider clock) =>
        await door.Open(http, new(purchase)) is { } card
            ? pages.Answer(await bus.Ask(new WithdrawGiftCard(new(purchase)), http), ShowGiftCardOrderEndpoint.UrlOf(new(purchase)), refusal => new ShowGiftCardOrderPage(card, clock.GetUtcNow(), Refusal: refusal))
            : Reply.NotFound();
}
