using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Clocks;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>The buyer takes the seller’s partial refund, or declines it.</summary>
public sealed record AnswerOffer(ClaimId ClaimId, ClaimActor Actor, bool Accepts);

public static class AnswerOfferHandler
{
    public static Decision<ClaimEvent> Decide(AnswerOffer command, Claim claim, RefundId fresh, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotBuyerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.Offered, Offered: { } amount } => command.Accepts
            ? new RefundAsked(fresh, ClaimAmounts.Part(claim, amount), Money.Zero, RefundGround.Agreement, now)
            : new PartialRefundDeclined(ClockTable.SellerAnswer.EndFrom(now), now),
        { Stage: ClaimStage.Refunding or ClaimStage.Refunded } when command.Accepts => Decision.Nothing,
        { Stage: ClaimStage.AwaitingSeller or ClaimStage.Refused or ClaimStage.Disagreed } when !command.Accepts => Decision.Nothing,
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(AnswerOffer command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, RefundId.New(), clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class AnswerOfferEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/compte/retours/{id:guid}/offre", Post).AllowAnonymous();

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Buyer, asked => Task.FromResult(new AnswerOffer(new(id), asked.Actor, asked.Choice("reponse", ["oui", "non"], "Acceptez ou refusez l’offre.") == "oui")));
}
