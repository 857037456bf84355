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

/// <summary>The seller repairs, replaces, sends the missing part, or sends the parcel again.</summary>
public sealed record PromiseReplacement(ClaimId ClaimId, ClaimActor Actor, Personal<ClaimText> How);

public static class PromiseReplacementHandler
{
    public static Decision<ClaimEvent> Decide(PromiseReplacement command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotSellerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Replacing } => Decision.Nothing,
        { Kind: not ClaimKind.Withdrawal, Stage: ClaimStage.AwaitingSeller or ClaimStage.Refused or ClaimStage.OnItsWayBack or ClaimStage.Disagreed } =>
            new ReplacementPromised(command.How, PromisedBy(claim, now), now, claim.EscalateBy is { } last ? Later(last, ClockTable.ResendDecision.EndFrom(PromisedBy(claim, now))) : null),
        _ => ClaimRefusal.MovedOn,
    };

    // Thirty days from the request (art. L217-10); a parcel that never came is sent again sooner, and so is what is promised once they are over.
    private static DateOnly PromisedBy(Claim claim, DateTimeOffset now) =>
        claim.Kind is not ClaimKind.NonDelivery && ClockTable.Conformity.EndFrom(claim.OpenedAt) is var end && end >= ParisTime.Day(now) ? end : ClockTable.Resend.EndFrom(now);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(PromiseReplacement command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class PromiseReplacementEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/vendeur/retours/{id:guid}/remplacement", Post).RequireAuthorization(Policies.Seller);

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, async asked => new PromiseReplacement(new(id), asked.Actor, await asked.Text("remplacement", "Dites ce que vous envoyez ou réparez, et quand.")));
}
