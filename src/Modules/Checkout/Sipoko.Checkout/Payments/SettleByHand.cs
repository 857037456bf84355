using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Ledger;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Payments;

/// <summary>A member of staff sent money back otherwise, and says how.</summary>
public sealed record SettleByHand(PaymentId PaymentId, string PaymentIntentId, MoneyLeft From, string Reason);

public static class SettleByHandHandler
{
    public static Decision<PaymentEvent> Decide(SettleByHand command, Payment payment, DateTimeOffset now) => payment switch
    {
        _ when payment.RefundsDue.Any(due => due.PaymentIntentId == command.PaymentIntentId && due.Why is null) => PaymentRefusal.OnItsWay,
        _ when payment.RefundsDue.Any(due => due.PaymentIntentId == command.PaymentIntentId) || payment.SetApart.Any(money => money.PaymentIntentId == command.PaymentIntentId) =>
            new PaymentSettledByHand(command.PaymentIntentId, command.Reason, now, command.From),
        _ => Decision.Nothing,
    };

    public static async Task<Outcome> Handle(SettleByHand command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Payment>(command.PaymentId.Value, cancellation);
        var payment = stream.Aggregate!;
        var now = clock.GetUtcNow();
        var decision = Decide(command, payment, now);
        stream.AppendMany(decision.Events);
        if (decision.Events.Count > 0 && payment.InSuspense(command.PaymentIntentId) is { Cents: > 0 } amount)
        {
            var attempt = payment.RefundsDue.FirstOrDefault(due => due.PaymentIntentId == command.PaymentIntentId)?.Attempt ?? 1;
            await LedgerBook.Post(session, [Postings.ForMoneySentBack(command.PaymentIntentId, attempt, payment.OrderId, amount, command.From is MoneyLeft.Bank)], now, cancellation);
        }

        return decision.Outcome;
    }
}

public sealed class SettleByHandEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/finances/paiements/{id:guid}/reglement", Post).RequireAuthorization(Policies.StaffFinance);

    private static async Task<IResult> Post(Guid id, HttpContext http, PaymentReader payments, IMessageBus bus, Pages pages)
    {
        if (await payments.Find(new(id), http.RequestAborted) is not { } payment)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        return MoneyCase.TryParse(fields, out var intent, out var from, out var reason)
            ? pages.Answer(await bus.Ask(new SettleByHand(payment.Id, intent, from, reason), http), ShowPaymentEndpoint.UrlOf(payment.Id), refusal => new ShowPaymentPage(StrayMoney.Of(payment), fields, refusal))
            : pages.Invalid(new ShowPaymentPage(StrayMoney.Of(payment), fields));
    }
}
