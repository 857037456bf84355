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

/// <summary>One party tells Sipoko its side, with files, while there is time.</summary>
/// <param name="StatementId">Made with the form, so that sending it twice adds once.</param>
public sealed record AddStatement(ClaimId ClaimId, ClaimActor Actor, MessageId StatementId, Personal<ClaimText> Text, IReadOnlyList<FileId> Files);

public static class AddStatementHandler
{
    public static Decision<ClaimEvent> Decide(AddStatement command, Claim claim, DateTimeOffset now) => claim switch
    {
        _ when !command.Actor.TakesPartIn(claim) => ClaimRefusal.NotYours,
        { Dispute: { } dispute } when dispute.Statements.Contains(command.StatementId) => Decision.Nothing,
        { Stage: ClaimStage.Disputed, Dispute: { } dispute } when dispute.StatementsUntil >= ParisTime.Day(now) =>
            new StatementAdded(command.StatementId, command.Actor.Party, command.Text, command.Files, now),
        { Stage: ClaimStage.Disputed } => ClaimRefusal.StatementsClosed,
        _ => ClaimRefusal.MovedOn,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(AddStatement command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }
}

public sealed class AddStatementEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/compte/retours/{id:guid}/explications", AsBuyer).AllowAnonymous().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));
        app.MapPost("/vendeur/retours/{id:guid}/explications", AsSeller).RequireAuthorization(Policies.Seller).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static Task<IResult> AsBuyer(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Buyer, asked => Read(id, asked));

    private static Task<IResult> AsSeller(Guid id, HttpContext http, ClaimDesk desk) => desk.Post(http, id, Party.Seller, asked => Read(id, asked));

    private static async Task<AddStatement> Read(Guid id, AskedOfClaim asked) =>
        new(new(id), asked.Actor, new(asked.Id("explication")), await asked.Text("explications", "Écrivez vos explications."), await asked.Files("pieces-explications"));
}
