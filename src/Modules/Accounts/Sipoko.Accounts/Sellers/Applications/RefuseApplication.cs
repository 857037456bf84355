using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Desk;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>A member of staff does not certify a company for now, and says why: it may correct and send again.</summary>
/// <param name="SentVersion">Of the application that was read.</param>
public sealed record RefuseApplication(SellerId SellerId, AccountId Staff, long SentVersion, IReadOnlyList<StatementOfReasons> Reasons);

public static class RefuseApplicationHandler
{
    public static Decision<SellerEvent> Decide(RefuseApplication command, Seller seller, DateTimeOffset now) => seller.Status switch
    {
        SellerStatus.Refused => Decision.Nothing,
        not SellerStatus.Submitted => SellerRefusal.NotSubmitted,
        _ when command.SentVersion != seller.SentVersion => SellerRefusal.Changed,
        _ when command.Reasons.Count == 0 || !command.Reasons.All(reasons => reasons.IsGiven) => SellerRefusal.ReasonsMissing,
        _ => new ApplicationRefused(command.Staff, command.Reasons, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RefuseApplication command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), decision.Events.Count == 0 ? [] : [.. await emails.ApplicationRefused(session, seller, command.Reasons, cancellation)]);
    }
}

public sealed class RefuseApplicationEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/vendeurs/{id:guid}/refus", Post).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerDesk desk)
    {
        var fields = await FormFields.Read(http.Request);
        var reasons = Enumerable.Range(1, ReviewSellerPage.MostReasons).Select(number => $"-{number}")
            .Where(suffix => suffix == "-1" || !ReasonFields.IsBlank(fields, suffix)).Select(suffix => ReasonFields.Read(fields, suffix)).ToList();
        return await desk.Decide(id, http, fields, new RefuseApplication(new(id), http.User.AccountId()!.Value, SellerDesk.VersionIn(fields), [.. reasons.OfType<StatementOfReasons>()]));
    }
}
