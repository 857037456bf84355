using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Clocks;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>The buyer hands the return to a carrier.</summary>
public sealed record SendBackArticle(ClaimId ClaimId, ClaimActor Actor, string Carrier, TrackingNumber Tracking, Money Cost, FileId? Receipt);

public static class SendBackArticleHandler
{
    public static Decision<ClaimEvent> Decide(SendBackArticle command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when command.Actor.IsNotBuyerOf(claim) => ClaimRefusal.NotYours,
        { Stage: ClaimStage.OnItsWayBack } => Decision.Nothing,
        { Stage: ClaimStage.AwaitingParcel } => new ArticleSentBack(
            command.Carrier, command.Tracking, claim.SellerPaysReturn && !claim.HasLabel ? command.Cost : Money.Zero, command.Receipt, DueAfter(claim, now), now),
        _ => ClaimRefusal.MovedOn,
    };

    // A proof of dispatch ends the seller's right to wait (art. L221-24), so the 14 days after the notice hold.
    private static DateOnly DueAfter(Claim claim, DateTimeOffset now) =>
        claim.RefundBy is { } refund ? (refund < ParisTime.Day(now) ? ParisTime.Day(now) : refund) : ClockTable.Inspection.EndFrom(now);

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(SendBackArticle command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class SendBackArticleEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapPost("/compte/retours/{id:guid}/envoi", Post).AllowAnonymous().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));

    private static Task<IResult> Post(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Buyer, async asked => new SendBackArticle(
        new(id), asked.Actor, asked.Line("transporteur", 60, "Indiquez le transporteur."), asked.Tracking("suivi"), asked.OptionalAmount("cout"), await asked.OneFile("recu") is { } receipt ? receipt.Id : null));
}
