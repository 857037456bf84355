using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Reports;

/// <summary>Who reported, or who was restricted, asks another person to look again; free, within six months (art. 20).</summary>
/// <param name="Party">As proved by the account or by the link of the mail.</param>
public sealed record ContestReport(ReportId ReportId, MessageId ContestId, ReportParty Party, Personal<Letter> Letter);

public static class ContestReportHandler
{
    public static Decision<ReportEvent> Decide(ContestReport command, Report report, DateTimeOffset now) => report switch
    {
        _ when report.ContestIds.Contains(command.ContestId) => Decision.Nothing,
        { Status: ReportStatus.ToDecide } => ReportRefusal.NotDecided,
        { Status: ReportStatus.Contested } => ReportRefusal.ContestOpen,
        _ when report.Contests.Contains(command.Party) => ReportRefusal.ContestedBefore,
        _ when command.Party == ReportParty.Seller && !report.TouchesAuthor => ReportRefusal.NotYours,
        _ when ReportClock.ContestableUntil(report) < ParisTime.Day(now) => ReportRefusal.TooLate,
        _ => new ReportContested(command.ContestId, command.Party, command.Letter, now),
    };

    public static (Outcome, Events) Handle(ContestReport command, [WriteModel] Report report, TimeProvider clock)
    {
        var decision = Decide(command, report, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class ContestReportEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/signaler/suivi/{id:guid}/contestation", Post).AllowAnonymous().RequireRateLimiting(RateLimits.Writing);

    private static async Task<IResult> Post(Guid id, HttpContext http, ReportReader reports, ReportAccess access, SharedKeys keys, IMessageBus bus, TimeProvider clock, Pages pages)
    {
        if (await access.Find(id, http) is not var (report, party))
        {
            return ReportAccess.Absent(http);
        }

        var fields = await FormFields.Read(http.Request);
        var form = fields.Value<Guid>(LetterDraft.FormName, Guid.TryParse, "Cette page a expiré. Envoyez de nouveau.");
        var text = fields.Lines(LetterForm.TextName, Letter.MaxLength, "Dites ce que nous avons mal compris.");
        if (!fields.AreValid)
        {
            return pages.Invalid(new ShowReportPage(await reports.Open(report, http.RequestAborted), party, access.Query(http, id, party), fields, clock.GetUtcNow()));
        }

        var draft = new LetterDraft(form, text, []);
        var command = new ContestReport(report.Id, draft.MessageId, party, await keys.Seal(report.KeyOwner, draft.Letter, http.RequestAborted));
        var query = access.Query(http, id, party);
        return await pages.Answer(await bus.Ask(command, http), $"/signaler/suivi/{id}{query}", async refusal =>
        {
            fields.Refuse(refusal);
            return new ShowReportPage(await reports.Open(report, http.RequestAborted), party, query, fields, clock.GetUtcNow());
        });
    }
}
