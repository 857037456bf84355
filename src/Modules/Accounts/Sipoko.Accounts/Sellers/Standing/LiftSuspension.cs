using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Desk;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>A member of staff lets a suspended company sell again; when it contested, another one than who suspended it.</summary>
public sealed record LiftSuspension(SellerId SellerId, AccountId Staff, string Why);

public static class LiftSuspensionHandler
{
    public static Decision<SellerEvent> Decide(LiftSuspension command, Seller seller, DateTimeOffset now) => seller switch
    {
        { Status: SellerStatus.Certified } => Decision.Nothing,
        { Status: not SellerStatus.Suspended } or { Suspension: null } => SellerRefusal.NotSuspended,
        { Suspension: { AwaitsSecondLook: true, Staff: var first } } when first == command.Staff => SellerRefusal.DecidedByTheSame,
        _ => new SuspensionLifted(command.Staff, command.Why, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        LiftSuspension command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, seller, now);
        var messages = SellerNews.Of(seller, decision, now);
        foreach (var lifted in decision.Events.OfType<SuspensionLifted>())
        {
            messages.AddRange(await emails.Lifted(session, seller, lifted, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class LiftSuspensionEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/vendeurs/{id:guid}/levee", Post).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerDesk desk)
    {
        var fields = await FormFields.Read(http.Request);
        var why = fields.Text("motif", Reason.MaxLength, "Dites pourquoi la suspension est levée.");
        return await desk.Decide(id, http, fields, new LiftSuspension(new(id), http.User.AccountId()!.Value, why));
    }
}
