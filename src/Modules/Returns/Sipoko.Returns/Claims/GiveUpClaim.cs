using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>The buyer needs nothing more. A withdrawal cannot be taken back this way: it has ended the contract; nor what money has gone back for.</summary>
public sealed record GiveUpClaim(ClaimId ClaimId, ClaimActor Actor);

public static class GiveUpClaimHandler
{
    public static Decision<ClaimEvent> Decide(GiveUpClaim command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotBuyerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.GivenUp } => Decision.Nothing,
        _ when !IsOpen(claim) => ClaimRefusal.MovedOn,
        _ => new ClaimGivenUp(now),
    };

    internal static bool IsOpen(Claim claim) => claim is { Kind: not ClaimKind.Withdrawal, IsOver: false, Stage: not (ClaimStage.Refunding or ClaimStage.Stopping), Refunds.Count: 0 };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(GiveUpClaim command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class GiveUpClaimEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/compte/retours/{id:guid}/abandon", Post).AllowAnonymous();

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Buyer, asked =>
    {
        asked.Choice("confirme", ["oui"], "Confirmez que vous abandonnez.");
        return Task.FromResult(new GiveUpClaim(new(id), asked.Actor));
    });
}
