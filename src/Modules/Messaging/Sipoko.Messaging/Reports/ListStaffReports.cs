using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Reports;

/// <summary>The reports, dangerous products first, then what waits longest.</summary>
public sealed class ListStaffReportsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/signalements", Get).RequireAuthorization(Policies.StaffModeration);

    private static async Task<IResult> Get(HttpContext http, ReportReader reports, TimeProvider clock, Pages pages)
    {
        var decided = http.Request.Query["etat"] == "decides";
        return pages.Show(new ListStaffReportsPage(await reports.Queue(decided, http.RequestAborted), decided, clock.GetUtcNow()));
    }
}

internal sealed record ListStaffReportsPage(IReadOnlyList<Report> Reports, bool IsDecided, DateTimeOffset Now) : IPageView
{
    public string Title => "Signalements";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/signalements");

    public bool IsWaiting => !IsDecided;

    public EmptyState Empty { get; } = new("Aucun signalement ici", "Ce que les visiteurs signalent arrive dans cette liste, les produits dangereux en tête.", null, null);

    public IReadOnlyList<Row> Rows => [.. Reports.Select(RowOf)];

    private Row RowOf(Report report)
    {
        var deadline = ReportClock.DecideBy(report);
        var state = report.Status == ReportStatus.Decided && report.Verdict is { } verdict ? ReportWords.Of(verdict)
            : deadline < Now ? "En retard" : $"Avant le {French.ShortDay(ParisTime.Day(deadline.AddTicks(-1)))}";
        return new(
            $"/equipe/signalements/{report.Id.Value}", report.Number, ReportForms.TitleOf(report.Reason), report.Thing.Title, report.IsUrgent, report.Status == ReportStatus.Contested,
            French.Instant(report.FiledAt), state, report.Status == ReportStatus.Decided ? "" : deadline < Now ? "err" : "warn");
    }

    public sealed record Row(string Url, string Number, string Reason, string Thing, bool IsUrgent, bool IsContested, string FiledAt, string State, string Tone);
}
