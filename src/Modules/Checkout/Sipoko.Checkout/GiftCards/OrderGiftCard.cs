using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Payments;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>The buyer orders a gift card, with obligation to pay.</summary>
/// <param name="GiftCardOrderId">Made with the form, so that a double click orders once.</param>
public sealed record OrderGiftCard(GiftCardOrderId GiftCardOrderId, AccountId? Account);

public static class OrderGiftCardHandler
{
    /// <param name="today">What the same buyer ordered since midnight (Paris).</param>
    public static Decision<GiftCardOrderEvent> Decide(
        OrderGiftCard command, GiftCardOrder? order, GiftCardDraft? draft, Money today, GiftCardReference reference, GiftCardId card, DateTimeOffset now) => (order, draft) switch
        {
            ({ } known, _) => known.Account == command.Account ? Decision.Nothing : GiftCardRefusal.NotYours,
            (_, null) => GiftCardRefusal.NotYours,
            (_, { } d) when d.Account != command.Account => GiftCardRefusal.NotYours,
            (_, { } d) when d.SendOn < ParisTime.Day(now) => GiftCardRefusal.DayIsPast,
            (_, { } d) when today + d.Amount > GiftCardTerms.MostPerDay => GiftCardRefusal.TooMuchToday,
            (_, { } d) => new GiftCardOrdered(
                d.Id, reference, card, d.Amount, d.Account, d.BuyerKey, d.Buyer, d.BuyerEmail, d.BuyerEmailKey, d.Recipient, d.RecipientEmail, d.RecipientEmailKey, d.Words, d.SendOn,
                LegalTexts.Version, now),
        };

    public static async Task<(Outcome, OutgoingMessages)> Handle(OrderGiftCard command, IDocumentSession session, IErasureTerms terms, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var draft = await session.LoadAsync<GiftCardDraft>(command.GiftCardOrderId, cancellation); // first: once it is gone, the order that took its place is there
        var order = await session.LoadAsync<GiftCardOrder>(command.GiftCardOrderId, cancellation);
        draft = order is null ? draft : null;
        var today = draft is null ? Money.Zero : await GiftCardOrders.OfToday(session, draft.BuyerKey, now, cancellation);
        var reference = draft is null ? default : await GiftCardOrders.NextReference(session, now, cancellation);
        var decision = Decide(command, order, draft, today, reference, GiftCardId.New(), now);
        if (decision.Events is not [GiftCardOrdered ordered])
        {
            return (decision.Outcome, []);
        }

        session.Events.StartStream<GiftCardOrder>(ordered.GiftCardOrderId.Value, ordered);
        session.Delete(draft!);
        await terms.ForgetAfter(ordered.Recipient, Purpose.Contract, GiftCardTerms.RecipientKeptUntil(ordered.SendOn), cancellation);
        if (ordered.Account is null)
        {
            await terms.ForgetAfter(ordered.Buyer, Purpose.Contract, Retention.LastDay(Purpose.Contract, ParisTime.Day(now)), cancellation); // an account's own term begins when its holder leaves
        }

        var byTheClock = Asking.Origin("system", "system", "délai de paiement d’une carte cadeau");
        byTheClock.ScheduleDelay = Payment.TimeToPay;
        return (Outcome.Done, [new ExpireGiftCardOrder(ordered.GiftCardOrderId).WithDeliveryOptions(byTheClock)]);
    }
}

public sealed class OrderGiftCardEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/carte-cadeau/{purchase:guid}/verification", Get).AllowAnonymous();
        app.MapPost("/carte-cadeau/{purchase:guid}/verification", Post).AllowAnonymous();
    }

    private static async Task<IResult> Get(Guid purchase, HttpContext http, GiftCardReader cards, OrderAccess access, GiftCardSettings settings, Pages pages, TimeProvider clock)
    {
        var order = new GiftCardOrderId(purchase);
        if (!access.IsGranted(http, order))
        {
            return Reply.NotFound();
        }

        return await cards.Draft(order, http.RequestAborted) is { } typed
            ? pages.Show(new OrderGiftCardPage(typed, settings, clock.GetUtcNow()))
            : await cards.Order(order, http.RequestAborted) is not null ? Reply.SeeOther(ShowGiftCardOrderEndpoint.UrlOf(order)) : Reply.NotFound();
    }

    private static async Task<IResult> Post(
        Guid purchase, HttpContext http, GiftCardReader cards, OrderAccess access, GiftCardSettings settings, IMessageBus bus, Pages pages, TimeProvider clock)
    {
        var order = new GiftCardOrderId(purchase);
        if (!access.IsGranted(http, order))
        {
            return Reply.NotFound();
        }

        return await bus.Ask(new OrderGiftCard(order, http.User.AccountId()), http) switch
        {
            { IsDone: true } => await PayGiftCardEndpoint.SendToPaymentPage(order, http, bus),
            { Refusal: { IsAbsence: false } refusal } when await cards.Draft(order, http.RequestAborted) is { } typed =>
                pages.Invalid(new OrderGiftCardPage(typed, settings, clock.GetUtcNow(), refusal)),
            _ => Reply.NotFound(),
        };
    }
}
