using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Checkout.Payments;

/// <summary>A member of staff sends money back that was set apart, or has a refused return of money tried again.</summary>
public sealed record SendBackMoney(PaymentId PaymentId, string PaymentIntentId);

public static class SendBackMoneyHandler
{
    public static Decision<PaymentEvent> Decide(SendBackMoney command, Payment payment, DateTimeOffset now) => payment switch
    {
        _ when payment.SetApart.FirstOrDefault(money => money.PaymentIntentId == command.PaymentIntentId) is { } money => money.Currency == PaymentNews.Euro
            ? new PaymentRefundDue(money.PaymentIntentId, Money.OfCents(money.Amount), Money.Zero, RefundReason.Unexplained, now)
            : PaymentRefusal.OtherCurrency,
        _ when payment.RefundsDue.FirstOrDefault(due => due.PaymentIntentId == command.PaymentIntentId) is { } due =>
            due.Why is null ? Decision.Nothing : new PaymentRefundRetried(due.PaymentIntentId, due.Attempt + 1, now),
        _ => PaymentRefusal.NotSetApart,
    };

    public static (Outcome, Events, OutgoingMessages) Handle(SendBackMoney command, [WriteModel] Payment payment, TimeProvider clock)
    {
        var decision = Decide(command, payment, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), decision.Events.Count > 0 ? [new RefundPayment(payment.Id, command.PaymentIntentId)] : []);
    }
}

public sealed class SendBackMoneyEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/finances/paiements/{id:guid}/renvoi", Post).RequireAuthorization(Policies.StaffFinance);

    private static async Task<IResult> Post(Guid id, HttpContext http, PaymentReader payments, IMessageBus bus, Pages pages)
    {
        if (await payments.Find(new(id), http.RequestAborted) is not { } payment)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var intent = fields.Text("intent", 255, PaymentRefusal.NotSetApart.Sentence);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new SendBackMoney(payment.Id, intent), http), ShowPaymentEndpoint.UrlOf(payment.Id), refusal => new ShowPaymentPage(StrayMoney.Of(payment), fields, refusal))
            : pages.Invalid(new ShowPaymentPage(StrayMoney.Of(payment), fields, PaymentRefusal.NotSetApart));
    }
}
