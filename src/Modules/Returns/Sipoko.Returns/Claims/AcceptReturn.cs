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

/// <summary>The seller takes the article back and says how to send it, with a label when there is one.</summary>
public sealed record AcceptReturn(ClaimId ClaimId, ClaimActor Actor, Personal<ClaimText> Instructions, FileId? Label);

public static class AcceptReturnHandler
{
    public static Decision<ClaimEvent> Decide(AcceptReturn command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotSellerOf(claim) => ClaimRefusal.NotYours,
        { Kind: ClaimKind.Return, Stage: ClaimStage.AwaitingParcel } => Decision.Nothing,
        { Kind: ClaimKind.Return, Stage: ClaimStage.AwaitingSeller or ClaimStage.Refused } => new ReturnAccepted(command.Instructions, command.Label, ClockTable.SendBack.EndFrom(now), now),
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(AcceptReturn command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class AcceptReturnEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/vendeur/retours/{id:guid}/accord", Post).RequireAuthorization(Policies.Seller).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, async asked => new AcceptReturn(
        new(id), asked.Actor, await asked.Text("consignes", "Dites à l’acheteur comment renvoyer l’article."), await asked.OneFile("etiquette") is { } label ? label.Id : null));
}
