using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Letters;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Reports;

/// <summary>A report as its reporter follows it, or a decision as the seller whom it touches reads it; both may contest it here.</summary>
public sealed class ShowReportEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/signaler/suivi/{id:guid}", Get).AllowAnonymous();

    private static async Task<IResult> Get(Guid id, HttpContext http, ReportReader reports, ReportAccess access, TimeProvider clock, Pages pages) =>
        await access.Find(id, http) is var (report, party)
            ? pages.Show(new ShowReportPage(await reports.Open(report, http.RequestAborted), party, access.Query(http, id, party), FormFields.Empty(), clock.GetUtcNow()))
            : ReportAccess.Absent(http);
}

/// <summary>Who may follow a report: the account that filed it, the shop that was restricted, or who came by the link of a mail; whom it touches sees nothing of the reporter.</summary>
internal sealed class ReportAccess(ReportReader reports, LinkAccess links)
{
    public async Task<(Report Report, ReportParty Party)?> Find(Guid id, HttpContext http)
    {
        if (await reports.Find(new(id), http.RequestAborted) is not { } report)
        {
            return null;
        }

        return links.IsGranted(http, LinkAccess.Reporter, id) || (report.Reporter is not null && report.Reporter == http.User.AccountId()) ? (report, ReportParty.Reporter)
            : report.HasRestricted && (links.IsGranted(http, LinkAccess.Restricted, id) || (report.Thing.SellerId is not null && report.Thing.SellerId == http.User.SellerId())) ? (report, ReportParty.Seller)
            : null;
    }

    /// <summary>What the next page of the same visit must carry.</summary>
    public string Query(HttpContext http, Guid id, ReportParty party) => links.Carried(http, party == ReportParty.Seller ? LinkAccess.Restricted : LinkAccess.Reporter, id);

    public static IResult Absent(HttpContext http) => http.User.Identity is { IsAuthenticated: true } ? Reply.NotFound() : Results.Challenge();
}

internal sealed record ShowReportPage(ReportFile File, ReportParty Party, string Query, FormFields Fields, DateTimeOffset Now) : IPageView
{
    private Report Report => File.Report;

    public string Title => IsReporter ? $"Signalement {Report.Number}" : $"Décision {Report.Number}";

    public string? Robots => "noindex";

    public IReadOnlyList<Crumb> Crumbs => [new("/aide", "Aide"), new("/signaler", "Signaler"), new(null, Report.Number)];

    public bool IsReporter => Party == ReportParty.Reporter;

    public string Reason => ReportForms.TitleOf(Report.Reason);

    public string Thing => Report.Thing.Title;

    public string? ThingUrl => ReportWords.UrlOf(Report.Thing);

    public string FiledAt => French.Instant(Report.FiledAt);

    public string State => Report.Status switch
    {
        ReportStatus.ToDecide => $"Votre signalement est reçu. Une personne de notre équipe décide avant la fin du {Deadline}, et vous écrit.",
        ReportStatus.Contested => $"Cette décision est contestée. Une autre personne la réexamine avant la fin du {Deadline}.",
        _ => "Une décision est prise. En voici les motifs.",
    };

    public string? Facts => IsReporter ? File.Statement?.Facts ?? "Personne effacée" : null;

    public IReadOnlyList<ReportDetail> Details => IsReporter ? File.Statement?.Details ?? [] : [];

    public IReadOnlyList<DecisionCard> Decisions => [.. File.Decisions.Select(decision => DecisionCard.Of(decision, Party))];

    public bool MayContest => Report.IsOpenTo(Party) && ReportClock.ContestableUntil(Report) >= ParisTime.Day(Now);

    public bool IsDecided => Report.Status != ReportStatus.ToDecide;

    public string ContestableUntil => ReportClock.ContestableUntil(Report) is { } until ? French.Day(until) : "";

    public string FormUrl => $"/signaler/suivi/{Report.Id.Value}/contestation{Query}";

    public LetterForm Letter => LetterForm.Of(Fields, [], "Qu’avons-nous mal compris\u00A0?");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    private string Deadline => French.LongDay(ParisTime.Day(ReportClock.DecideBy(Report).AddTicks(-1)));
}
