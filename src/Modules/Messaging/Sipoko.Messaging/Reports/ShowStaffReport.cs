using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Reports;

/// <summary>Staff read a report and decide it, or decide a contest of it.</summary>
public sealed class ShowStaffReportEndpoint : ICarterModule
{
    private const string Url = "/equipe/signalements/{id:guid}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.StaffModeration);
        app.MapPost(Url, Post).RequireAuthorization(Policies.StaffModeration);
        app.MapGet(Url + "/fichiers/{file:guid}", GetFile).RequireAuthorization(Policies.StaffModeration);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ReportReader reports, Pages pages) =>
        await PageOf(id, FormFields.Empty(), http, reports) is { } page ? pages.Show(page) : Reply.NotFound();

    private static async Task<IResult> Post(Guid id, HttpContext http, ReportReader reports, IMessageBus bus, Pages pages)
    {
        if (await reports.Find(new(id), http.RequestAborted) is not { } report)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var verdict = fields.Choice(ShowStaffReportPage.VerdictName, ReportWords.Verdicts.Select(known => known.Value), "Choisissez une décision.");
        var facts = fields.Lines(ShowStaffReportPage.FactsName, StatementOfReasons.MaxLength, "Exposez les faits.");
        var ground = fields.Text(ShowStaffReportPage.GroundName, ShowStaffReportPage.MaxGround, "Indiquez l’article de loi ou de nos conditions.");
        var source = fields.Choice(ShowStaffReportPage.SourceName, ["loi", "conditions"], "Dites sur quoi repose la décision.");
        if (!fields.AreValid)
        {
            return pages.Invalid((await PageOf(id, fields, http, reports))!);
        }

        var command = new DecideReport(
            report.Id, http.User.AccountId()!.Value, ReportWords.Verdicts.First(known => known.Value == verdict).Verdict, new(facts, ground, IsByLaw: source == "loi"),
            IsReview: report.Status == ReportStatus.Contested || report.Contests.Count > 0);
        return await pages.Answer(await bus.Ask(command, http), $"/equipe/signalements/{id}", async refusal =>
        {
            fields.Refuse(refusal);
            return await PageOf(id, fields, http, reports);
        });
    }

    private static async Task<IResult> GetFile(Guid id, Guid file, HttpContext http, ReportReader reports, IFileStore files) =>
        await reports.Find(new(id), http.RequestAborted) is { } report && report.Files.Contains(new(file)) ? FileReply.Private(await files.Find(new(file), http.RequestAborted)) : Reply.NotFound();

    private static async Task<ShowStaffReportPage?> PageOf(Guid id, FormFields fields, HttpContext http, ReportReader reports) =>
        await reports.Find(new(id), http.RequestAborted) is { } report
            ? new(await reports.Open(report, http.RequestAborted), await reports.HistoryOf(report, http.RequestAborted), http.User.AccountId()!.Value, fields)
            : null;
}
