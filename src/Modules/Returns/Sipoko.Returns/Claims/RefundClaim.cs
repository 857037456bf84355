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

/// <summary>The seller gives the money back without waiting for the article.</summary>
public sealed record RefundClaim(ClaimId ClaimId, ClaimActor Actor);

public static class RefundClaimHandler
{
    public static Decision<ClaimEvent> Decide(RefundClaim command, Claim claim, RefundId fresh, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotSellerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Refunding or ClaimStage.Refunded } or { Stage: ClaimStage.Stopping, Held: not null } => Decision.Nothing,
        { IsOver: true } or { Stage: ClaimStage.Stopping } => ClaimRefusal.MovedOn,
        _ when ClaimAmounts.Whole(claim).Count == 0 => ClaimRefusal.MovedOn,
        _ => (ClaimEvent[])[Refunding(claim, fresh, ClaimAmounts.Whole(claim), ClaimAmounts.Shipping(claim), GroundOf(claim.Kind), now)],
    };

    /// <summary>What may not have left is stopped before the money of a parcel that never came goes back: else it could still be shipped, or cancelled and refunded again.</summary>
    internal static ClaimEvent Refunding(Claim claim, RefundId fresh, IReadOnlyList<ClaimAmount> lines, Money shipping, RefundGround ground, DateTimeOffset now) =>
        claim.Kind is ClaimKind.NonDelivery && ClaimAmounts.PaidBackWhole(claim, lines).Any() ? new ShipmentStopAsked(fresh, lines, shipping, ground, now) : new RefundAsked(fresh, lines, shipping, ground, now);

    internal static RefundGround GroundOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Withdrawal => RefundGround.Withdrawal,
        ClaimKind.NonDelivery => RefundGround.NonDelivery,
        _ => RefundGround.Return,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(RefundClaim command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, RefundId.New(), clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class RefundClaimEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/vendeur/retours/{id:guid}/remboursement", Post).RequireAuthorization(Policies.Seller);

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, asked =>
    {
        asked.Choice("confirme", ["oui"], "Confirmez le remboursement.");
        return Task.FromResult(new RefundClaim(new(id), asked.Actor));
    });
}
