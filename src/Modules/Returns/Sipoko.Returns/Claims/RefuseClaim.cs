using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>The seller says no, and why; the buyer may then ask Sipoko to decide.</summary>
public sealed record RefuseClaim(ClaimId ClaimId, ClaimActor Actor, Personal<ClaimText> Reasons);

public static class RefuseClaimHandler
{
    public static Decision<ClaimEvent> Decide(RefuseClaim command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotSellerOf(claim) => ClaimRefusal.NotYours,
        { Kind: ClaimKind.Return, Stage: ClaimStage.Refused } => Decision.Nothing,
        { Kind: ClaimKind.Return, Stage: ClaimStage.AwaitingSeller } => new ClaimRefused(command.Reasons, now),
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(RefuseClaim command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class RefuseClaimEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/vendeur/retours/{id:guid}/refus", Post).RequireAuthorization(Policies.Seller);

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, async asked => new RefuseClaim(new(id), asked.Actor, await asked.Text("motif", "Dites à l’acheteur pourquoi vous refusez.")));
}
