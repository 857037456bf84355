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

/// <summary>The seller offers money while the buyer keeps the article.</summary>
public sealed record OfferPartialRefund(ClaimId ClaimId, ClaimActor Actor, Money Amount);

public static class OfferPartialRefundHandler
{
    public static Decision<ClaimEvent> Decide(OfferPartialRefund command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotSellerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Offered } when claim.Offered == command.Amount => Decision.Nothing,
        { Kind: not ClaimKind.Withdrawal, Stage: ClaimStage.AwaitingSeller or ClaimStage.Refused or ClaimStage.Disagreed } when command.Amount > ClaimAmounts.Total(claim) => ClaimRefusal.AmountTooHigh,
        { Kind: not ClaimKind.Withdrawal, Stage: ClaimStage.AwaitingSeller or ClaimStage.Refused or ClaimStage.Disagreed } =>
            new PartialRefundOffered(command.Amount, ClockTable.SellerAnswer.EndFrom(now), now),
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(OfferPartialRefund command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class OfferPartialRefundEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/vendeur/retours/{id:guid}/proposition", Post).RequireAuthorization(Policies.Seller);

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, asked => Task.FromResult(new OfferPartialRefund(new(id), asked.Actor, asked.Amount("montant"))));
}
