using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Checkout.GiftCards;

/// <summary>A member of staff sends money of a gift card's order back that was set apart, or has a refused return of money tried again.</summary>
public sealed record SendBackGiftCardMoney(GiftCardOrderId GiftCardOrderId, string PaymentIntentId);

public static class SendBackGiftCardMoneyHandler
{
    public static Decision<GiftCardOrderEvent> Decide(SendBackGiftCardMoney command, GiftCardOrder order, DateTimeOffset now) => order switch
    {
        _ when order.SetApart?.FirstOrDefault(money => money.PaymentIntentId == command.PaymentIntentId) is { } money => money.Currency == PaymentNews.Euro
            ? new GiftCardRefundDue(money.PaymentIntentId, Money.OfCents(money.Amount), Money.Zero, GiftCardRefundReason.Unexplained, now)
            : PaymentRefusal.OtherCurrency,
        _ when order.RefundsDue.FirstOrDefault(due => due.PaymentIntentId == command.PaymentIntentId) is { } due =>
            due.Why is null ? Decision.Nothing : new GiftCardRefundRetried(due.PaymentIntentId, due.Attempt + 1, now),
        _ => PaymentRefusal.NotSetApart,
    };

    public static (Outcome, Events, OutgoingMessages) Handle(SendBackGiftCardMoney command, [WriteModel] GiftCardOrder order, TimeProvider clock)
    {
        var decision = Decide(command, order, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), decision.Events.Count > 0 ? [new RefundGiftCard(order.Id, command.PaymentIntentId)] : []);
    }
}

public sealed class SendBackGiftCardMoneyEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/finances/cartes-cadeaux/{purchase:guid}/renvoi", Post).RequireAuthorization(Policies.StaffFinance);

    private static async Task<IResult> Post(Guid purchase, HttpContext http, GiftCardFiles files, IMessageBus bus, Pages pages)
    {
        if (await files.Purchase(new(purchase), http.RequestAborted) is not { } order)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var intent = fields.Text("intent", 255, PaymentRefusal.NotSetApart.Sentence);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new SendBackGiftCardMoney(order.Id, intent), http), ShowGiftCardMoneyEndpoint.UrlOf(order.Id), refusal => new ShowPaymentPage(ShowGiftCardMoneyEndpoint.MoneyOf(order), fields, refusal))
            : pages.Invalid(new ShowPaymentPage(ShowGiftCardMoneyEndpoint.MoneyOf(order), fields, PaymentRefusal.NotSetApart));
    }
}
