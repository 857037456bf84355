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

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>A member of staff stops a company's sales, with reasons that it can act upon; orders in progress go on.</summary>
public sealed record SuspendSeller(SellerId SellerId, AccountId Staff, StatementOfReasons Reasons);

public static class SuspendSellerHandler
{
    public static Decision<SellerEvent> Decide(SuspendSeller command, Seller seller, DateTimeOffset now) => seller.Status switch
    {
        SellerStatus.Suspended => Decision.Nothing,
        SellerStatus.Closed => SellerRefusal.Closed,
        not SellerStatus.Certified => SellerRefusal.NotCertified,
        _ when !command.Reasons.IsGiven => SellerRefusal.ReasonsMissing,
        _ => new SellerSuspended(command.Staff, command.Reasons, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        SuspendSeller command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, seller, now);
        var messages = SellerNews.Of(seller, decision, now);
        foreach (var suspended in decision.Events.OfType<SellerSuspended>())
        {
            messages.AddRange(await emails.Suspended(session, seller, suspended, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class SuspendSellerEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/vendeurs/{id:guid}/suspension", Post).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerDesk desk)
    {
        var fields = await FormFields.Read(http.Request);
        return await desk.Decide(id, http, fields, ReasonFields.Read(fields) is { } reasons ? new SuspendSeller(new(id), http.User.AccountId()!.Value, reasons) : null);
    }
}
