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

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>A member of staff saw the proof of a company's new identity: every page shows it from now on.</summary>
/// <param name="AskedVersion">Of the change that was read.</param>
public sealed record AcceptIdentityChange(SellerId SellerId, AccountId Staff, long AskedVersion, string Note);

public static class AcceptIdentityChangeHandler
{
    public static Decision<SellerEvent> Decide(AcceptIdentityChange command, Seller seller, bool companyIsTaken, DateTimeOffset now) => seller switch
    {
        { Change: null } => Decision.Nothing,
        { Change.Version: var asked } when command.AskedVersion != asked => SellerRefusal.Changed,
        _ when !Reason.IsGiven(command.Note) => SellerRefusal.NoteMissing with { Field = "note-modification" },
        _ when companyIsTaken => SellerRefusal.CompanyKnown with { Field = null },
        _ => new IdentityChangeAccepted(command.Staff, command.Note.Trim(), now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        AcceptIdentityChange command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var siren = seller.Change?.Identity.Siren ?? seller.Siren;
        var isTaken = (await session.Query<Seller>().Where(other => other.ClaimedSiren == siren).ToListAsync(cancellation)).Any(other => other.Id != seller.Id);
        var decision = Decide(command, seller, isTaken, now);
        var messages = SellerNews.Of(seller, decision, now);
        if (decision.Events.Count > 0)
        {
            messages.AddRange(await emails.ChangeAccepted(session, seller, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class AcceptIdentityChangeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/vendeurs/{id:guid}/modification/acceptation", Post).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerDesk desk)
    {
        var fields = await FormFields.Read(http.Request);
        var note = fields.Text("note-modification", Reason.MaxLength, SellerRefusal.NoteMissing.Sentence);
        return await desk.Decide(id, http, fields, new AcceptIdentityChange(new(id), http.User.AccountId()!.Value, SellerDesk.VersionIn(fields), note));
    }
}
