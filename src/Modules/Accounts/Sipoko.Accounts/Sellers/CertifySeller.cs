using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Accounts.Sellers.Desk;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers;

/// <summary>A member of staff checked a company's papers: it may sell, its shop shows the badge, and who applied acts for it.</summary>
/// <param name="SentVersion">Of the application that was read.</param>
/// <param name="Checks">What was ticked: all of it, or it is no certification.</param>
public sealed record CertifySeller(SellerId SellerId, AccountId Staff, long SentVersion, string Note, IReadOnlyList<StaffCheck> Checks);

public static class CertifySellerHandler
{
    private static readonly StaffCheck[] Wanted = Enum.GetValues<StaffCheck>();

    public static Decision<SellerEvent> Decide(CertifySeller command, Seller seller, Account? applicant, DateTimeOffset now) => seller.Status switch
    {
        _ when !Reason.IsGiven(command.Note) => SellerRefusal.NoteMissing,
        SellerStatus.Certified or SellerStatus.Suspended => Decision.Nothing,
        not SellerStatus.Submitted => SellerRefusal.NotSubmitted,
        _ when command.SentVersion != seller.SentVersion => SellerRefusal.Changed,
        _ when Wanted.Except(command.Checks).Any() => SellerRefusal.ChecksMissing,
        _ when applicant is not { Status: AccountStatus.Approved, StaffRole: null } || (applicant.SellerId is { } other && other != seller.Id) => SellerRefusal.ApplicantCannotSell,
        _ => new SellerCertified(command.Staff, command.Note.Trim(), now, Wanted),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        CertifySeller command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var owner = await session.Events.FetchForWriting<Account>(seller.Applicant.Value, cancellation);
        var decision = Decide(command, seller, owner.Aggregate, now);
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, [], []);
        }

        if (owner.Aggregate!.SellerId is null)
        {
            owner.AppendOne(new SellerUserLinked(seller.Id, now));
        }

        session.Delete<ApplicationDraft>(seller.Applicant);
        var messages = SellerNews.Of(seller, decision, now);
        messages.AddRange(await emails.Certified(session, seller, cancellation));
        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class CertifySellerEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/vendeurs/{id:guid}/certification", Post).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerDesk desk)
    {
        var fields = await FormFields.Read(http.Request);
        var note = fields.Text("note", Reason.MaxLength, SellerRefusal.NoteMissing.Sentence);
        var ticked = StaffChecks.All.Select(check => check.Check).Where(check => fields.IsChecked($"v-{check}")).ToArray();
        return await desk.Decide(id, http, fields, new CertifySeller(new(id), http.User.AccountId()!.Value, SellerDesk.VersionIn(fields), note, ticked));
    }
}
