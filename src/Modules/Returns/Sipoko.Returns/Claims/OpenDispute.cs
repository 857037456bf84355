using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Clocks;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>One party asks Sipoko to decide: after a silence, a refusal, or a disagreement over what came back.</summary>
public sealed record OpenDispute(ClaimId ClaimId, ClaimActor Actor, Personal<ClaimText> Story, IReadOnlyList<FileId> Files);

public static class OpenDisputeHandler
{
    public static Decision<ClaimEvent> Decide(OpenDispute command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when !command.Actor.TakesPartIn(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Disputed } => Decision.Nothing,
        { Stage: ClaimStage.Refunding or ClaimStage.Stopping } or { IsOver: true } or { Dispute: not null } => ClaimRefusal.MovedOn,
        { EscalateBy: { } last } when last < ParisTime.Day(now) => ClaimRefusal.EscalationClosed,
        _ when !IsOpenTo(command.Actor.Party, claim, ParisTime.Day(now)) => ClaimRefusal.TooEarlyToEscalate,
        _ => new DisputeOpened(command.Actor.Party, command.Story, command.Files, ClockTable.Statements.EndFrom(now), now),
    };

    /// <summary>Whether this party may turn to Sipoko today: the buyer after three working days of silence, or once the seller has answered by an offer of money.</summary>
    internal static bool IsOpenTo(Party party, Claim claim, DateOnly today) => claim.Dispute is null && claim.Stage switch
    {
        ClaimStage.Disagreed => true,
        ClaimStage.Refused or ClaimStage.Offered => party is Party.Buyer,
        ClaimStage.AwaitingSeller => party is Party.Seller || claim.BeforeOffer is not null || claim.DueBy < today,
        ClaimStage.OnItsWayBack or ClaimStage.Replacing => party is Party.Buyer && claim.DueBy < today,
        ClaimStage.AwaitingParcel => party is Party.Seller && claim.DueBy < today,
        _ => false,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(OpenDispute command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class OpenDisputeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/compte/retours/{id:guid}/litige", AsBuyer).AllowAnonymous().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));
        app.MapPost("/vendeur/retours/{id:guid}/litige", AsSeller).RequireAuthorization(Policies.Seller).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static Task<IResult> AsBuyer(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Buyer, asked => Read(id, asked));

    private static Task<IResult> AsSeller(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, asked => Read(id, asked));

    private static async Task<OpenDispute> Read(Guid id, AskedOfClaim asked) =>
        new(new(id), asked.Actor, await asked.Text("litige", "Dites ce que vous demandez à Sipoko, et pourquoi."), await asked.Files("pieces-litige"));
}
