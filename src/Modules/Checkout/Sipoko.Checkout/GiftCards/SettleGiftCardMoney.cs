using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Payments;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>A member of staff sent money of a gift card's order back otherwise, and says how.</summary>
public sealed record SettleGiftCardMoney(GiftCardOrderId GiftCardOrderId, string PaymentIntentId, MoneyLeft From, string Reason);

public static class SettleGiftCardMoneyHandler
{
    public static Decision<GiftCardOrderEvent> Decide(SettleGiftCardMoney command, GiftCardOrder order, DateTimeOffset now) => order switch
    {
        _ when order.RefundsDue.Any(due => due.PaymentIntentId == command.PaymentIntentId && due.Why is null) => PaymentRefusal.OnItsWay,
        _ when order.RefundsDue.Any(due => due.PaymentIntentId == command.PaymentIntentId) || order.SetApart?.Any(money => money.PaymentIntentId == command.PaymentIntentId) is true =>
            new GiftCardSettledByHand(command.PaymentIntentId, command.Reason, command.From, now),
        _ => Decision.Nothing,
    };

    public static async Task<Outcome> Handle(SettleGiftCardMoney command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<GiftCardOrder>(command.GiftCardOrderId.Value, cancellation);
        var (order, now) = (stream.Aggregate!, clock.GetUtcNow());
        var decision = Decide(command, order, now);
        stream.AppendMany(decision.Events);
        await LedgerBook.Post(session, GiftCardEntries.Of(decision.Events, order), now, cancellation);
        return decision.Outcome;
    }
}

public sealed class SettleGiftCardMoneyEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/finances/cartes-cadeaux/{purchase:guid}/reglement", Post).RequireAuthorization(Policies.StaffFinance);

    private static async Task<IResult> Post(Guid purchase, HttpContext http, GiftCardFiles files, IMessageBus bus, Pages pages)
    {
        if (await files.Purchase(new(purchase), http.RequestAborted) is not { } order)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        return MoneyCase.TryParse(fields, out var intent, out var from, out var reason)
            ? pages.Answer(
                await bus.Ask(new SettleGiftCardMoney(order.Id, intent, from, reason), http), ShowGiftCardMoneyEndpoint.UrlOf(order.Id), refusal => new ShowPaymentPage(ShowGiftCardMoneyEndpoint.MoneyOf(order), fields, refusal))
            : pages.Invalid(new ShowPaymentPage(ShowGiftCardMoneyEndpoint.MoneyOf(order), fields));
    }
}
