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

/// <summary>The seller says that it was delivered, with the proof and the facts on which Sipoko’s own guarantee rests.</summary>
public sealed record AssertDelivery(ClaimId ClaimId, ClaimActor Actor, Personal<ClaimText> Proof, IReadOnlyList<DeliveryFact> Facts, IReadOnlyList<FileId> Files);

public static class AssertDeliveryHandler
{
    public static Decision<ClaimEvent> Decide(AssertDelivery command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotSellerOf(claim) => ClaimRefusal.NotYours,
        { Kind: ClaimKind.NonDelivery, Stage: ClaimStage.Refused } => Decision.Nothing,
        { Kind: ClaimKind.NonDelivery, Stage: ClaimStage.AwaitingSeller } => new DeliveryAsserted(command.Proof, command.Facts, command.Files, now),
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(AssertDelivery command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class AssertDeliveryEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/vendeur/retours/{id:guid}/preuve", Post).RequireAuthorization(Policies.Seller).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, async asked => new AssertDelivery(
        new(id), asked.Actor, await asked.Text("preuve", "Dites quand et comment le colis a été remis."), asked.Facts("faits-livraison"), await asked.Files("pieces-preuve")));
}
