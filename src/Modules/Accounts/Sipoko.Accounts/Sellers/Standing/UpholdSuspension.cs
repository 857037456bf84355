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

/// <summary>Another member of staff read a contested suspension again and keeps it, with reasons.</summary>
public sealed record UpholdSuspension(SellerId SellerId, AccountId Staff, StatementOfReasons Reasons);

public static class UpholdSuspensionHandler
{
    public static Decision<SellerEvent> Decide(UpholdSuspension command, Seller seller, DateTimeOffset now) => seller switch
    {
        { Status: not SellerStatus.Suspended } or { Suspension: null } => SellerRefusal.NotSuspended,
        { Suspension.Upheld: not null } => Decision.Nothing,
        { Suspension.ContestedAt: null } => SellerRefusal.NotContested,
        _ when seller.Suspension.Staff == command.Staff => SellerRefusal.DecidedByTheSame,
        _ when !command.Reasons.IsGiven => SellerRefusal.ReasonsMissing,
        _ => new SuspensionUpheld(command.Staff, command.Reasons, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        UpholdSuspension command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        foreach (var upheld in decision.Events.OfType<SuspensionUpheld>())
        {
            messages.AddRange(await emails.Upheld(session, seller, upheld, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class UpholdSuspensionEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/vendeurs/{id:guid}/maintien", Post).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerDesk desk)
    {
        var fields = await FormFields.Read(http.Request);
        return await desk.Decide(id, http, fields, ReasonFields.Read(fields, "-maintien") is { } reasons ? new UpholdSuspension(new(id), http.User.AccountId()!.Value, reasons) : null);
    }
}
