using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Checkout.Refunds;

/// <summary>A member of staff has a refund that was stopped tried again.</summary>
/// <param name="Attempt">The one that was stopped, as the page showed it.</param>
public sealed record RetryRefund(RefundId RefundId, int Attempt);

public static class RetryRefundHandler
{
    public static Decision<RefundEvent> Decide(RetryRefund command, Refund refund, DateTimeOffset now) => refund switch
    {
        _ when refund.Attempt > command.Attempt => Decision.Nothing,
        { Status: RefundStatus.Stopped } => new RefundRetried(command.Attempt + 1, now),
        _ => RefundRefusal.NotStopped,
    };

    public static (Outcome, Events, OutgoingMessages) Handle(RetryRefund command, [WriteModel] Refund refund, TimeProvider clock)
    {
        var decision = Decide(command, refund, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), decision.Announce<RefundRetried>(retried => new MakeRefund(refund.Id, retried.Attempt)));
    }
}

public sealed class RetryRefundEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/finances/remboursements/{id:guid}/reprise", Post).RequireAuthorization(Policies.StaffFinance);

    private static async Task<IResult> Post(Guid id, HttpContext http, RefundReader refunds, IMessageBus bus, Pages pages) =>
        await refunds.Find(new(id), http.RequestAborted) is { } refund
            ? pages.Answer(await bus.Ask(new RetryRefund(refund.Id, refund.Attempt), http), ShowRefundEndpoint.UrlOf(refund.Id), refusal => new ShowRefundPage(refund, Refusal: refusal))
            : Reply.NotFound();
}
