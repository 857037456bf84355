using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Clocks;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>One party asks for another look at a decision, free of charge, by another person (art. 20 of Regulation 2022/2065).</summary>
public sealed record ContestDecision(ClaimId ClaimId, ClaimActor Actor, Personal<ClaimText> Why);

public static class ContestDecisionHandler
{
    public static Decision<ClaimEvent> Decide(ContestDecision command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when !command.Actor.TakesPartIn(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Disputed, Dispute.ContestedBy: { } by } when by == command.Actor.Party => Decision.Nothing,
        _ when !IsOpen(claim, ParisTime.Day(now)) => ClaimRefusal.ContestClosed,
        _ => new DecisionContested(command.Actor.Party, command.Why, now, ClockTable.Statements.EndFrom(now)),
    };

    internal static bool IsOpen(Claim claim, DateOnly today) =>
        claim.Stage is not ClaimStage.Disputed && claim.Dispute is { DecidedBy: not null, ContestedBy: null, ContestableUntil: { } last } && last >= today;

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(ContestDecision command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class ContestDecisionEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/compte/retours/{id:guid}/contestation", AsBuyer).AllowAnonymous();
        app.MapPost("/vendeur/retours/{id:guid}/contestation", AsSeller).RequireAuthorization(Policies.Seller);
    }

    private static Task<IResult> AsBuyer(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Buyer, asked => Read(id, asked));

    private static Task<IResult> AsSeller(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, asked => Read(id, asked));

    private static async Task<ContestDecision> Read(Guid id, AskedOfClaim asked) =>
        new(new(id), asked.Actor, await asked.Text("contestation", "Dites pourquoi vous contestez la décision."));
}
