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

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>A member of staff was not convinced of a company's new identity, and says why: the old one stays.</summary>
/// <param name="AskedVersion">Of the change that was read.</param>
public sealed record RefuseIdentityChange(SellerId SellerId, AccountId Staff, long AskedVersion, StatementOfReasons Reasons);

public static class RefuseIdentityChangeHandler
{
    public static Decision<SellerEvent> Decide(RefuseIdentityChange command, Seller seller, DateTimeOffset now) => seller switch
    {
        { Change: null } => Decision.Nothing,
        { Change.Version: var asked } when command.AskedVersion != asked => SellerRefusal.Changed,
        _ when !command.Reasons.IsGiven => SellerRefusal.ReasonsMissing,
        _ => new IdentityChangeRefused(command.Staff, command.Reasons, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RefuseIdentityChange command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        foreach (var refused in decision.Events.OfType<IdentityChangeRefused>())
        {
            messages.AddRange(await emails.ChangeRefused(session, seller, refused, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class RefuseIdentityChangeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/vendeurs/{id:guid}/modification/refus", Post).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerDesk desk)
    {
        var fields = await FormFields.Read(http.Request);
        return await desk.Decide(id, http, fields, ReasonFields.Read(fields, "-modification") is { } reasons
            ? new RefuseIdentityChange(new(id), http.User.AccountId()!.Value, SellerDesk.VersionIn(fields), reasons)
            : null);
    }
}
