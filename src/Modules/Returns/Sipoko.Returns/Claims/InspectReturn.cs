using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>The seller has the parcel back and says what was in it; all in order means the money goes back.</summary>
public sealed record InspectReturn(ClaimId ClaimId, ClaimActor Actor, bool IsConforming, Personal<ClaimText>? Findings, IReadOnlyList<FileId> Photos);

public static class InspectReturnHandler
{
    public static Decision<ClaimEvent> Decide(InspectReturn command, Claim claim, RefundId fresh, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotSellerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Disagreed } when !command.IsConforming => Decision.Nothing,
        { Stage: ClaimStage.Refunding or ClaimStage.Refunded } when command.IsConforming => Decision.Nothing,
        { Stage: ClaimStage.AwaitingParcel or ClaimStage.OnItsWayBack } when !command.IsConforming => new ReturnInspected(false, command.Findings, command.Photos, now),
        { Stage: ClaimStage.AwaitingParcel or ClaimStage.OnItsWayBack or ClaimStage.Disagreed } => (ClaimEvent[])
        [
            new ReturnInspected(true, command.Findings, command.Photos, now),
            new RefundAsked(fresh, ClaimAmounts.Whole(claim), ClaimAmounts.Shipping(claim), RefundClaimHandler.GroundOf(claim.Kind), now),
        ],
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(InspectReturn command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, RefundId.New(), clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class InspectReturnEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/vendeur/retours/{id:guid}/controle", Post).RequireAuthorization(Policies.Seller).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, async asked => asked.Choice("controle", ["conforme", "non-conforme"], "Dites si le retour est conforme.") == "conforme"
        ? new InspectReturn(new(id), asked.Actor, true, null, [])
        : new InspectReturn(new(id), asked.Actor, false, await asked.Text("constat", "Dites ce qui ne va pas."), await asked.Files("photos-controle")));
}
