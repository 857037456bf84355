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

/// <summary>A member of staff sent money back by bank transfer, or found what it was, and says so.</summary>
public sealed record SettleByHand(PaymentId PaymentId, string PaymentIntentId, string Reason);

public static class SettleByHandHandler
{
    public static Decision<PaymentEvent> Decide(SettleByHand command, Payment payment, DateTimeOffset now) =>
        payment.SetApart.Any(money => money.PaymentIntentId == command.PaymentIntentId) || payment.RefundsDue.Any(due => due.PaymentIntentId == command.PaymentIntentId)
            ? new PaymentSettledByHand(command.PaymentIntentId, command.Reason, now)
            : Decision.Nothing;

    public static async Task<Outcome> Handle(SettleByHand command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Payment>(command.PaymentId.Value, cancellation);
        var payment = stream.Aggregate!;
        var now = clock.GetUtcNow();
        var decision = Decide(command, payment, now);
        stream.AppendMany(decision.Events);
        if (decision.Events.Count > 0 && payment.InSuspense(command.PaymentIntentId) is { Cents: > 0 } amount)
        {
            await LedgerBook.Post(session, [Postings.ForMoneySentBack(command.PaymentIntentId, payment.OrderId, amount, byBank: true)], now, cancellation);
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
        var intent = fields.Text("intent", 255, PaymentRefusal.NotSetApart.Sentence);
        var reason = fields.Lines("reason", 500, "Dites en une phrase ce qui a été fait, par exemple le jour et la référence du virement.");
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new SettleByHand(payment.Id, intent, reason), http), ShowPaymentEndpoint.UrlOf(payment.Id), refusal => new ShowPaymentPage(payment, fields, refusal))
            : pages.Invalid(new ShowPaymentPage(payment, fields));
    }
}
