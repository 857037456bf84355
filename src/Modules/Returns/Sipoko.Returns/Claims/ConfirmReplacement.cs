using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>The buyer has what the seller sent instead.</summary>
public sealed record ConfirmReplacement(ClaimId ClaimId, ClaimActor Actor);

public static class ConfirmReplacementHandler
{
    public static Decision<ClaimEvent> Decide(ConfirmReplacement command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotBuyerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Replaced } => Decision.Nothing,
        { Stage: ClaimStage.Replacing } => new ReplacementReceived(now),
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(ConfirmReplacement command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class ConfirmReplacementEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/compte/retours/{id:guid}/recu", Post).AllowAnonymous();

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Buyer, asked => Task.FromResult(new ConfirmReplacement(new(id), asked.Actor)));
}
