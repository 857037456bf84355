using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>A member of staff ends a claim whose refund cannot be made by the site: paid by hand, or paid before. Always with reasons.</summary>
public sealed record CloseClaim(ClaimId ClaimId, AccountId Staff, StatementOfReasons Reasons);

public static class CloseClaimHandler
{
    public static Decision<ClaimEvent> Decide(CloseClaim command, Claim claim, DateTimeOffset now) => claim switch
    {
        { Stage: ClaimStage.Closed } => Decision.Nothing,
        _ when !IsOpen(claim) => ClaimRefusal.MovedOn,
        _ when !command.Reasons.IsGiven => ClaimRefusal.ReasonsMissing,
        _ => new ClaimClosed(command.Reasons, command.Staff, ClaimDispute.ContestableAfter(claim.Dispute, now), now),
    };

    internal static bool IsOpen(Claim claim) => claim is { Stage: ClaimStage.Refunding, IsRefundStuck: true };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(CloseClaim command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class CloseClaimEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/equipe/litiges/{id:guid}/cloture", Post).RequireAuthorization(Policies.StaffDisputes);
        app.MapGet("/equipe/litiges/{id:guid}/cloture", (Guid id) => Reply.SeeOther($"/equipe/litiges/{id}")).RequireAuthorization(Policies.StaffDisputes); // a refused form that is reloaded
    }

    private static async Task<IResult> Post(Guid id, HttpContext http, DisputeDesk desk, IMessageBus bus, Pages pages)
    {
        if (await desk.Find(id, http) is not { } claim)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var reasons = DisputeDesk.ReasonsIn(fields);
        if (!fields.AreValid)
        {
            return pages.Invalid(await desk.Page(claim, http, fields));
        }

        return await pages.Answer(await bus.Ask(new CloseClaim(claim.Id, http.User.AccountId()!.Value, reasons), http), $"/equipe/litiges/{id}", async refusal =>
        {
            fields.Refuse(refusal);
            return await desk.Page(claim, http, fields);
        });
    }
}
